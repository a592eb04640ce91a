// Spreadsheets run what begins like a formula, also behind blanks, a quote or a full-width sign.
const formula = /^[\s"'\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u;

/**
 * Rows as a file that spreadsheets open as it is: UTF-8 with its mark, CR LF, quotes where they are needed. A text
 * that a spreadsheet would run is given an apostrophe before it; numbers stay numbers.
 */
export function toCsv(rows: (string | number | null)[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n\t;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
