/** Every fact that the certificate prints, frozen when it is issued. Dates are ISO (`2026-11-23`), in the course's zone. */
export type CertificateFacts = {
  template: 'faro-1';
  language: 'es' | 'en' | 'pt' | 'fr';
  holderName: string;
  courseTitle: string;
  courseSubtitle: string;
  courseVersion: number;
  certificateTitle: string;
  issuer: string;
  level: string;
  hours: number;
  /** Percent with at most one decimal; null = not printed. */
  mark: number | null;
  completedOn: string;
  issuedOn: string;
  timeZone: string;
  signatories: { name: string; role: string }[];
  /** The address of the verification page without the code, such as `https://faro.example/verificar/`. */
  verifyBase: string;
};
