import type { CertificateFacts } from './input';

type Language = CertificateFacts['language'];
export type CertificateTexts = {
  certifies: string;
  completed: string;
  duration: string;
  hours: (hours: string, isOne: boolean) => string;
  level: string;
  mark: string;
  completedOn: string;
  issuedOn: string;
  code: string;
  checkAt: string;
  qr: (address: string) => string;
  version: (number: number) => string;
  signed: string;
  subject: (course: string) => string;
  decimal: string;
  percent: string;
  months: string[];
  date: (day: number, month: string, year: number) => string;
};

/**
 * The words of template `faro-1`. They are no part of messages/, and dates are not left to Intl: whoever edits a
 * message or upgrades Node must not change what an issued certificate says. Other words need another template.
 */
export const texts: Record<Language, CertificateTexts> = {
  es: {
    certifies: 'Se certifica que',
    completed: 'ha completado el curso',
    duration: 'Duración',
    hours: (hours, isOne) => `${hours} ${isOne ? 'hora' : 'horas'}`,
    level: 'Nivel',
    mark: 'Calificación',
    completedOn: 'Concluido el',
    issuedOn: 'Expedido el',
    code: 'Código de verificación',
    checkAt: 'Compruebe este certificado en',
    qr: (address) => `Código QR que abre ${address}`,
    version: (number) => `Versión ${number} del curso`,
    signed: 'Documento con firma electrónica',
    subject: (course) => `Certificado del curso «${course}»`,
    decimal: ',',
    percent: ' %',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
      ' ',
    ),
    date: (day, month, year) => `${day} de ${month} de ${year}`,
  },
  en: {
    certifies: 'This is to certify that',
    completed: 'has completed the course',
    duration: 'Duration',
    hours: (hours, isOne) => `${hours} ${isOne ? 'hour' : 'hours'}`,
    level: 'Level',
    mark: 'Mark',
    completedOn: 'Completed on',
    issuedOn: 'Issued on',
    code: 'Verification code',
    checkAt: 'Check this certificate at',
    qr: (address) => `QR code that opens ${address}`,
    version: (number) => `Version ${number} of the course`,
    signed: 'Electronically signed document',
    subject: (course) => `Certificate of the course “${course}”`,
    decimal: '.',
    percent: '%',
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    date: (day, month, year) => `${day} ${month} ${year}`,
  },
  pt: {
    certifies: 'Certifica-se que',
    completed: 'concluiu o curso',
    duration: 'Duração',
    hours: (hours, isOne) => `${hours} ${isOne ? 'hora' : 'horas'}`,
    level: 'Nível',
    mark: 'Classificação',
    completedOn: 'Concluído em',
    issuedOn: 'Emitido em',
    code: 'Código de verificação',
    checkAt: 'Verifique este certificado em',
    qr: (address) => `Código QR que abre ${address}`,
    version: (number) => `Versão ${number} do curso`,
    signed: 'Documento com assinatura eletrônica',
    subject: (course) => `Certificado do curso «${course}»`,
    decimal: ',',
    percent: '%',
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(
      ' ',
    ),
    date: (day, month, year) => `${day} de ${month} de ${year}`,
  },
  fr: {
    certifies: 'Nous certifions que',
    completed: 'a suivi avec succès la formation',
    duration: 'Durée',
    hours: (hours, isOne) => `${hours} ${isOne ? 'heure' : 'heures'}`,
    level: 'Niveau',
    mark: 'Note',
    completedOn: 'Achevé le',
    issuedOn: 'Délivré le',
    code: 'Code de vérification',
    checkAt: 'Vérifiez ce certificat sur',
    qr: (address) => `Code QR qui ouvre ${address}`,
    version: (number) => `Version ${number} de la formation`,
    signed: 'Document signé électroniquement',
    subject: (course) => `Certificat de la formation « ${course} »`,
    decimal: ',',
    percent: ' %',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    date: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  },
};

/** `2026-11-23` → `23 de noviembre de 2026`. */
export function dateInWords(iso: string, words: CertificateTexts): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return words.date(day, words.months[month - 1]!, year);
}

/** 12.5 → `12,5`, without the platform's own idea of the language. */
export const decimalInWords = (value: number, words: CertificateTexts): string =>
  String(Math.round(value * 10) / 10).replace('.', words.decimal);

export function hoursInWords(hours: number, words: CertificateTexts): string {
  return words.hours(decimalInWords(hours, words), hours === 1);
}
