const days =
  /\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2})\b/g;

const signs = [
  // An e-mail address.
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  // A telephone or a document: eight digits or more, however they are parted.
  /(?:\d[\s().-]{0,2}){7}\d/,
  // A passport, and the keys of some registers: letters and then digits.
  /\b[A-Z]{1,4}[\s-]?\d{6,}/i,
];

/** Whether a text looks like data of a real person: an address, a telephone, a document. A guess, to warn by. */
export function looksLikeCaseData(text: string): boolean {
  const plain = text.replace(days, ' ');
  return signs.some((sign) => sign.test(plain));
}
