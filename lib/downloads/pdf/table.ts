import { type Content, type Element, elementsOf, hasClass } from '../markup';
import { type Frame, gap, type Strip } from './flow';
import { type Line, runsOf, type Style, widthOf, wrap } from './lines';
import { ink, leading, sizes } from './paper';
import { baselineIn } from './paragraph';
import type { Pen } from './pen';
import { type Scope, under } from './scope';
import { openTag, type Tag } from './tag';

type Cell = { lines: Line[]; tag: Tag; style: Style };

const pad = { x: 6, y: 4 };
/** Lines of a row that is not cut. */
const longest = 25;
const isCell = (node: Content): node is Element => typeof node !== 'string' && /^t[hd]$/.test(node.name);
const cellsOf = (row: Element): Element[] => row.children.filter(isCell);

const styleOf = (cell: Element): Style => ({
  face: cell.name === 'th' ? 'semibold' : 'regular',
  size: sizes.table,
  colour: ink.text,
});

/** A table as wide as the text. A row that is longer than a page goes on on the next. */
export function table(one: Element, scope: Scope): Strip[] {
  const rows = elementsOf([one]).filter(({ name }) => name === 'tr');
  const isForm = hasClass(one, 'hoja');
  const widths = isForm ? shares([1, 8, 5, 4], scope.width) : columnWidths(rows, scope);
  const { tag } = under(scope, 'Table');
  const strips = rows.flatMap((row, index) => {
    const line = openTag(tag, 'TR');
    const isHead = cellsOf(row).every(({ name, attributes }) => name === 'th' && attributes.scope !== 'row');
    const cells = cellsOf(row).map((cell, column): Cell => {
      const isName = cell.name === 'th';
      const scopeOf = cell.attributes.scope === 'row' ? 'Row' : 'Column';
      const style = styleOf(cell);
      return {
        lines: wrap(runsOf(cell.children, style, scope.pageWords), widths[column]! - 2 * pad.x),
        tag: openTag(line, isName ? 'TH' : 'TD', isName ? { scope: scopeOf } : {}),
        style,
      };
    });
    const frame = { x: scope.x, width: scope.width, border: ink.rule, ...(isHead && { fill: ink.sunken }) };
    const frames = [frame, ...(isForm ? boxes(widths, scope.x) : [])];
    const set = rowStrips(cells, widths, scope, frames, isForm && !isHead ? 46 : 0);
    return set.map((strip, place) => {
      // A head stays with its first row, and a sheet to write on is not cut.
      const isLast = place === set.length - 1;
      const isKept = strip.isKept || (isLast && (isHead || (isForm && index < rows.length - 1)));
      return { ...strip, isKept, ...(index === 0 && place === 0 && { above: 10 }) };
    });
  });
  return [...strips, gap(6, scope.frames, false)];
}

const boxes = (widths: number[], left: number): Frame[] =>
  widths.map((width, column) => {
    const before = widths.slice(0, column).reduce((sum, one) => sum + one, 0);
    return { x: left + before, width, border: ink.rule };
  });

/** A row is one strip, drawn cell by cell as it is read; a very long one is cut between lines. */
function rowStrips(cells: Cell[], widths: number[], scope: Scope, own: Frame[], least: number): Strip[] {
  const height = sizes.table * leading;
  const frames = [...scope.frames, ...own];
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const atOnce = count > longest ? 1 : count;
  const strips = Array.from({ length: Math.ceil(count / atOnce) }, (_, part): Strip => {
    const drawCell = (pen: Pen, { lines, tag, style }: Cell, x: number, top: number) =>
      lines.slice(part * atOnce, (part + 1) * atOnce).forEach((line, index) => {
        pen.line(tag, line, x, baselineIn(top + index * height, height, style));
      });
    return {
      above: 0,
      height: atOnce * height,
      isKept: true,
      frames,
      places: [],
      paint: (pen, top) => {
        cells.forEach((cell, column) => {
          const before = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
          drawCell(pen, cell, scope.x + before + pad.x, top);
        });
      },
    };
  });
  const rest = Math.max(pad.y, least - count * height);
  return [gap(pad.y, frames, true), ...strips, gap(rest, frames, false)];
}

const shares = (parts: number[], width: number): number[] => {
  const all = parts.reduce((sum, one) => sum + one, 0);
  return parts.map((part) => (part * width) / all);
};

/** Each column as wide as its longest word at least; the rest is given by how much there is to say. */
function columnWidths(rows: Element[], { width, pageWords }: Scope): number[] {
  const count = Math.max(...rows.map((row) => cellsOf(row).length));
  const needs = Array.from({ length: count }, (_, column) => {
    const cells = rows.flatMap((row) => cellsOf(row)[column] ?? []);
    const texts = cells.map((cell) => ({
      style: styleOf(cell),
      text: runsOf(cell.children, styleOf(cell), pageWords)
        .map(({ text }) => text)
        .join(''),
    }));
    const words = texts.flatMap(({ text, style }) => text.split(/\s+/).map((word) => widthOf(word, style)));
    const whole = texts.map(({ text, style }) => widthOf(text, style));
    return { least: Math.max(18, ...words) + 2 * pad.x + 1, wanted: Math.max(18, ...whole) + 2 * pad.x + 1 };
  });
  const least = needs.reduce((sum, one) => sum + one.least, 0);
  if (least >= width) return needs.map((one) => (one.least / least) * width);
  const wishes = needs.map((one) => Math.sqrt(one.wanted - one.least));
  const all = wishes.reduce((sum, one) => sum + one, 0);
  const share = (column: number) => (all === 0 ? 1 / count : wishes[column]! / all);
  return needs.map((one, column) => one.least + (width - least) * share(column));
}
