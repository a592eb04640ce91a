const isGrouped = (digits: string) => /^[1-9]\d{0,2}(?:_\d{3})+$/.test(digits);

type Marks = { decimal: string; thousands: string };

/** A whole part, grouped in threes or not at all, and perhaps decimals; null when the text is not that. */
function read(text: string, exponent: string, { decimal, thousands }: Marks): number | null {
  const [whole = '', decimals = '', ...more] = text.split(decimal);
  const groups = whole.split(thousands).join('_');
  if (more.length > 0 || !/^\d*$/.test(decimals)) return null;
  if (!/^\d*$/.test(groups) && !isGrouped(groups)) return null;
  const value = Number(`${groups.replaceAll('_', '') || '0'}.${decimals || '0'}e${exponent}`);
  return Number.isFinite(value) ? value : null;
}

/**
 * The numbers that a text can mean: none when it is no number, one nearly always, two when a single separator before three
 * digits may be either («1.234» is 1234 where the comma is decimal, as in Costa Rica, and 1.234 where the point is, as in
 * Mexico). Decimal comma or point; thousands by point, comma, space or apostrophe; sign and exponent allowed.
 */
export function readings(text: string): number[] {
  const parts = /^([+\-−]?)\s*([\d.,\s'’]*\d[.,]?)(?:e([+-]?\d{1,3}))?$/i.exec(text.trim());
  if (!parts) return [];
  const [, sign, written, exponent = '0'] = parts;
  const digits = written!.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '_');
  const thousands = digits.includes('_') ? { comma: '_', point: '_' } : { comma: '.', point: ',' };
  const values = [
    read(digits, exponent, { decimal: ',', thousands: thousands.comma }),
    read(digits, exponent, { decimal: '.', thousands: thousands.point }),
  ].filter((value) => value !== null);
  return [...new Set(values)].map((value) => (sign === '' || sign === '+' ? value : -value));
}
