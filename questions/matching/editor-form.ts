import { type EditorForm, idsOf, rowsOf, said, type Tree, textOf, written } from '../editor-form';
import type { MatchingBody } from './body';

type Entry = { id: string; text: string };

/** Each element with what belongs to it, and what belongs to none. `order` holds the options' own order, by id. */
function toTree({ prompt, stems, options, key, feedback = '' }: MatchingBody): Tree {
  const used = new Set(Object.values(key));
  return {
    prompt,
    feedback,
    order: options.map(({ id }) => id).join(' '),
    pairs: stems.map(({ id, text }) => {
      const option = options.find((option) => option.id === key[id]);
      return { id, stem: text, 'option-id': option?.id ?? '', option: option?.text ?? '' };
    }),
    distractors: options.filter(({ id }) => !used.has(id)).map(({ id, text }) => ({ id, text })),
  };
}

/** The options that the rows name, each once: the same text is the same option. */
function optionsOf(tree: Tree): Entry[] {
  const rows: Entry[] = [];
  const pairs = rowsOf(tree, 'pairs').map((row) => ({
    id: textOf(row, 'option-id'),
    text: textOf(row, 'option'),
  }));
  for (const row of pairs) {
    if (row.text.trim() === '' || rows.some(({ text }) => text.trim() === row.text.trim())) continue;
    rows.push(rows.some(({ id }) => id === row.id) ? { ...row, id: '' } : row);
  }
  for (const row of rowsOf(tree, 'distractors'))
    rows.push({ id: textOf(row, 'id'), text: textOf(row, 'text') });
  const ids = idsOf(rows);
  const order = textOf(tree, 'order').split(' ');
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return rows.map(({ text }, at) => ({ id: ids[at]!, text })).sort((a, b) => place(a.id) - place(b.id));
}

function fromTree(tree: Tree): object {
  const options = optionsOf(tree);
  const pairs = rowsOf(tree, 'pairs');
  const stems = idsOf(pairs, 'stem').map((id, at) => ({ id, text: textOf(pairs[at]!, 'stem') }));
  const key = pairs.flatMap((row, at) => {
    const option = options.find(({ text }) => text.trim() === textOf(row, 'option').trim());
    return option ? [[stems[at]!.id, option.id]] : [];
  });
  return said({
    prompt: textOf(tree, 'prompt'),
    stems,
    options,
    key: Object.fromEntries(key),
    feedback: written(tree, 'feedback'),
  });
}

function fieldOf([list, at]: (string | number)[], tree: Tree): string | undefined {
  const pairs = rowsOf(tree, 'pairs');
  if (list === 'stems') return typeof at === 'number' ? `pairs.${at}.stem` : 'pairs';
  if (list === 'key') return `pairs.${idsOf(pairs, 'stem').indexOf(String(at))}.option`;
  if (list !== 'options') return undefined;
  if (typeof at !== 'number') return 'distractors';
  const text = optionsOf(tree)[at]?.text;
  const among = pairs.findIndex((row) => textOf(row, 'option') === text);
  if (among >= 0) return `pairs.${among}.option`;
  return `distractors.${rowsOf(tree, 'distractors').findIndex((row) => textOf(row, 'text') === text)}.text`;
}

export const matchingForm: EditorForm<MatchingBody> = {
  shape: {
    fields: ['prompt', 'order', 'feedback'],
    lists: {
      pairs: { fields: ['id', 'stem', 'option-id', 'option'], own: ['id', 'option-id'], shown: 3, most: 20 },
      distractors: { fields: ['id', 'text'], own: ['id'], shown: 1, most: 10 },
    },
  },
  toTree,
  fromTree,
  fieldOf,
};
