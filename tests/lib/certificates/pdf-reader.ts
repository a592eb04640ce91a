import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Matrix = [number, number, number, number, number, number];

const open = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;

/** The whole text as a reader copies it, and what the document says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await open(bytes);
  const page = await pdf.getPage(1);
  const { items, lang } = await page.getTextContent();
  const texts = items.filter((item) => 'str' in item);
  const { info } = await pdf.getMetadata();
  return {
    pages: pdf.numPages,
    lang,
    info: info as Record<string, unknown>,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    structure: await page.getStructTree(),
    text: texts
      .map((item, index) => (item.transform[5] === texts[index - 1]?.transform[5] ? '' : ' ') + item.str)
      .join('')
      .replace(/\s+/g, ' '),
    boxes: texts.map((item) => ({
      x: item.transform[4] as number,
      y: item.transform[5] as number,
      width: item.width,
    })),
    links: (await page.getAnnotations())
      .filter((one) => one.subtype === 'Link')
      .map((one) => one.url as string),
  };
}

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** The squares of the QR code where they stand on the page, drawn into a bitmap of RGBA, without a PDF renderer. */
export async function drawQr(bytes: Uint8Array): Promise<{ data: Uint8ClampedArray; side: number }> {
  const list = await (await (await open(bytes)).getPage(1)).getOperatorList();
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let boxes: number[][] = [];
  for (const [index, operation] of list.fnArray.entries()) {
    const args = list.argsArray[index];
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore) matrix = stack.pop()!;
    else if (operation === OPS.transform) matrix = multiply(matrix, args as Matrix);
    else if (operation === OPS.constructPath && args[0] === OPS.fill) {
      const found = rectangles(args[1][0] as Float32Array, matrix);
      if (found.length > boxes.length) boxes = found;
    }
  }
  return paint(boxes);
}

/** Paths come as numbers: 0 x y moves, 1 x y draws a line, 2 … curves, 4 closes. */
function rectangles(path: Float32Array, m: Matrix): number[][] {
  const result: number[][] = [];
  let points: number[][] = [];
  for (let at = 0; at < path.length; ) {
    const operation = path[at]!;
    if (operation > 1 && operation !== 4) return [];
    if (operation === 4) {
      const [xs, ys] = [points.map((point) => point[0]!), points.map((point) => point[1]!)];
      result.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
      points = [];
      at += 1;
      continue;
    }
    const [x, y] = [path[at + 1]!, path[at + 2]!];
    points.push([m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]);
    at += 3;
  }
  return result;
}

function paint(boxes: number[][]) {
  const scale = 12;
  const left = Math.min(...boxes.map((box) => box[0]!)) - 8;
  const top = Math.max(...boxes.map((box) => box[3]!)) + 8;
  const side = Math.ceil((Math.max(...boxes.map((box) => box[2]!)) + 8 - left) * scale);
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x0, y0, x1, y1] of boxes as [number, number, number, number][]) {
    for (let y = Math.round((top - y1) * scale); y < Math.round((top - y0) * scale); y++) {
      for (let x = Math.round((x0 - left) * scale); x < Math.round((x1 - left) * scale); x++) {
        data.set([16, 35, 63, 255], (y * side + x) * 4);
      }
    }
  }
  return { data, side };
}
