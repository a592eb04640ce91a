import { missingGlyphs } from './fonts';
import type { CertificateFacts } from './input';

/** The letters among all printed facts that the certificate cannot show; empty when it can be issued. */
export function unprintable(facts: CertificateFacts): string[] {
  const { holderName, courseTitle, courseSubtitle, certificateTitle, issuer, level } = facts;
  const people = facts.signatories.flatMap(({ name, role }) => [name, role]);
  const printed = [holderName, courseTitle, courseSubtitle, certificateTitle, issuer, level, ...people];
  return [...new Set(printed.flatMap((text) => missingGlyphs(text)))];
}
