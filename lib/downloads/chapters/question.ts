import type { Segment } from '@/lib/catalogue/input';
import { seededRandom } from '@/lib/kernel/shuffle';
import { kindOf } from '@/questions';
import type { Told } from '../book';
import { type Content, element } from '../markup';
import { blocksOf, listOf } from '../texts';
import { explained } from './answer';

type Question = Extract<Segment, { type: 'question' }>;

/** What the kinds conceal to, taken together: everything that is put to the learner. */
type Put = {
  prompt: string;
  multiple?: boolean;
  options?: string[];
  stems?: string[];
  items?: string[];
  units?: string[];
  gaps?: ({ options: string[] } | number)[];
  pools?: { text: string }[][];
  guidance?: string | null;
};

/** Gaps with their number and a line to write on. */
const withLines = (text: string) =>
  text.replace(
    /\{\{(\d+)\}\}|\[\[(\d+)\]\]/g,
    (_, braces, brackets) => `(${braces ?? brackets}) ____________`,
  );

/**
 * A practice question and, apart from it, its answer with all that there is to say of it. Practice is never graded;
 * questions that are never come here, because lessons cannot show them.
 */
export function printQuestion(told: Told, { ref, kind: name, body: written }: Question, number: number) {
  const { words } = told;
  const kind = kindOf(name);
  // Prepared, because the written order of some kinds gives the key away.
  const body = kind.prepare(written, seededRandom(ref), true);
  const put = kind.conceal(body) as Put;
  const title = words.practice(number);
  const question = element(
    'section',
    { class: 'pregunta', id: `p-${ref}`, 'aria-label': title },
    element('p', { class: 'tipo' }, title),
    blocksOf(put.gaps ? withLines(put.prompt) : put.prompt),
    name === 'truefalse' && element('p', {}, words.trueFalse),
    put.multiple && element('p', {}, words.several),
    offered(told, put),
    element('p', { class: 'salto' }, element('a', { href: `#r-${ref}`, class: 'paso' }, words.seeAnswer)),
  );
  const answer = element(
    'section',
    { class: 'respuesta', id: `r-${ref}` },
    element('h3', {}, title),
    explained(told, name, body),
    element('p', { class: 'salto' }, element('a', { href: `#p-${ref}`, class: 'paso' }, words.back)),
  );
  return { question, answer };
}

/** All that can be chosen from, related or put in order. */
function offered(
  { words }: Told,
  { options, stems, items, units, gaps = [], pools = [], guidance }: Put,
): Content[] {
  const said = (text: string) => element('p', {}, text);
  return [
    ...(stems ? [said(words.match), listOf('ul', stems)] : []),
    ...(options ? [listOf('ol', options, 'opciones')] : []),
    ...(items ? [said(words.order), listOf('ul', items)] : []),
    ...gaps.flatMap((gap, place) =>
      typeof gap === 'object' && gap.options.length > 0
        ? [said(words.gap(place + 1)), listOf('ul', gap.options)]
        : [],
    ),
    ...pools.flatMap((pool) => [
      said(words.wordsOffered),
      listOf(
        'ul',
        pool.map(({ text }) => text),
      ),
    ]),
    ...(units && units.length > 0 ? [said(words.units(units.join(', ')))] : []),
    ...(guidance ? blocksOf(guidance) : []),
  ];
}
