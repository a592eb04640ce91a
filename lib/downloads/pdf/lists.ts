import { type Content, type Element, hasClass } from '../markup';
import type { Strip } from './flow';
import { ink, leading, sizes } from './paper';
import { baselineIn, paragraph, withLabel } from './paragraph';
import { inset, type Scope, under } from './scope';
import { openTag } from './tag';

type Setter = (content: Content[], scope: Scope) => Strip[];

const isItem = (node: Content): node is Element => typeof node !== 'string' && node.name === 'li';
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A list with its dots, numbers or letters; in a checklist, with boxes to tick by hand. */
export function itemList(one: Element, scope: Scope, set: Setter): Strip[] {
  const list = under(scope, 'L');
  const indent = 17;
  const start = Number(one.attributes.start ?? 1);
  const isLettered = hasClass(one, 'opciones');
  return one.children.filter(isItem).flatMap((item, index) => {
    const entry = under(list, 'LI');
    const label = openTag(entry.tag, 'Lbl');
    const body = { ...under(inset(entry, indent), 'LBody'), space: 3 };
    const mark = isLettered
      ? `${letters[index] ?? index + 1})`
      : one.name === 'ol'
        ? `${start + index}.`
        : '•';
    const style = { ...scope.style, colour: mark === '•' ? ink.link : scope.style.colour };
    const line = { runs: [{ text: mark, style }], width: 0 };
    const strips = withLabel(set(item.children, body), (pen, top) => {
      const baseline = baselineIn(top, style.size * leading, style);
      if (!scope.hasBoxes) pen.line(label, line, scope.x + 2, baseline);
      else
        pen.figure(label, () =>
          pen.doc
            .lineWidth(0.9)
            .rect(scope.x + 1, baseline - 8, 8.5, 8.5)
            .stroke(ink.line),
        );
    });
    return strips.map((strip, place) =>
      place === 0 ? { ...strip, above: index === 0 ? scope.space : 4 } : strip,
    );
  });
}

/** Terms, each with all that is said of it; an entry of a few lines is not cut. */
export function definitions(one: Element, scope: Scope): Strip[] {
  const list = under(scope, 'L');
  const entries: Strip[][] = [];
  let entry = list;
  for (const node of one.children) {
    if (typeof node === 'string') continue;
    if (node.name === 'dt' || entries.length === 0) {
      entry = under(list, 'LI');
      entries.push([]);
    }
    entries.at(-1)!.push(...(node.name === 'dt' ? term(node, entry) : said(node, entry)));
  }
  return entries.flatMap((strips) =>
    strips.map((strip, index) => ({
      ...strip,
      isKept: strip.isKept || (strips.length <= 9 && index < strips.length - 1),
    })),
  );
}

function term(node: Element, entry: Scope): Strip[] {
  const style = { ...entry.style, face: 'semibold' } as const;
  const strips = paragraph(node.children, under(entry, 'Lbl'), { style, above: 10, isKept: true });
  const places = node.attributes.id ? [`${entry.chapter}/${node.attributes.id}`] : [];
  return strips.map((strip, index) => (index === 0 ? { ...strip, places } : strip));
}

function said(node: Element, entry: Scope): Strip[] {
  const isSource = hasClass(node, 'fuente');
  const style = isSource ? { ...entry.style, size: sizes.small, colour: ink.soft } : entry.style;
  return paragraph(node.children, under(inset(entry, 12), 'LBody'), { style, above: 1 });
}
