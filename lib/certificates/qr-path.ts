import { create } from 'qrcode';

/** The QR code of the text as one SVG path in units of a module, and how many modules a side has, margin not included. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const isDark = (row: number, column: number) => modules.get(row, column) === 1;
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && isDark(row, column + 1)) column++;
      path += `M${start} ${row}L${column + 1} ${row}L${column + 1} ${row + 1}L${start} ${row + 1}Z`;
    }
  }
  return { path, size: modules.size };
}
