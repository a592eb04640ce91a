import {
  type EditorForm,
  idsOf,
  isTicked,
  rowsOf,
  said,
  type Tree,
  textOf,
  tick,
  written,
} from '../editor-form';
import type { SelectWordsBody } from './body';

const gapsOf = (row: Tree) =>
  textOf(row, 'gaps')
    .split(/[\s,;]+/)
    .filter(Boolean);

/** Each word with the gaps it is right for; a gap that two words claim is called so, and found wrong. */
function keyOf(rows: Tree[], ids: string[]): Record<string, string> {
  const key = new Map<string, string>();
  for (const [at, row] of rows.entries())
    for (const gap of gapsOf(row)) key.set(key.has(gap) ? `${gap} (${at + 1})` : gap, ids[at]!);
  return Object.fromEntries(key);
}

export const selectwordsForm: EditorForm<SelectWordsBody> = {
  shape: {
    fields: ['prompt', 'feedback'],
    lists: {
      words: { fields: ['id', 'text', 'gaps', 'group', 'reusable'], own: ['id'], shown: 4, most: 40 },
    },
  },
  toTree: ({ prompt, words, key, feedback = '' }) => ({
    prompt,
    words: words.map(({ id, text, group = '', reusable }) => ({
      id,
      text,
      gaps: Object.keys(key)
        .filter((gap) => key[gap] === id)
        .join(', '),
      group,
      reusable: tick(reusable),
    })),
    feedback,
  }),
  fromTree(tree) {
    const rows = rowsOf(tree, 'words');
    const ids = idsOf(rows);
    return said({
      prompt: textOf(tree, 'prompt'),
      words: rows.map((row, at) =>
        said({
          id: ids[at],
          text: textOf(row, 'text'),
          group: written(row, 'group')?.trim(),
          reusable: isTicked(row, 'reusable'),
        }),
      ),
      key: keyOf(rows, ids),
      feedback: written(tree, 'feedback'),
    });
  },
  fieldOf([list, gap], tree) {
    if (list !== 'key') return undefined;
    const rows = rowsOf(tree, 'words');
    const claimed = /^(.*) \((\d+)\)$/.exec(String(gap));
    const at = claimed ? Number(claimed[2]) - 1 : rows.findIndex((row) => gapsOf(row).includes(String(gap)));
    return at < 0 ? 'words' : `words.${at}.gaps`;
  },
};
