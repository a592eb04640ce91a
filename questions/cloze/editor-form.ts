import { fromOptions, optionRows, toOptions } from '../choice/editor-form';
import {
  type EditorForm,
  type ListShape,
  numberIn,
  numberText,
  rowsOf,
  said,
  type Tree,
  textOf,
  written,
} from '../editor-form';
import { fromNumbers, toNumbers } from '../numeric/editor-form';
import { answerRows, fromAccepted, readingFields, toAccepted } from '../shortanswer/editor-form';
import type { ClozeBody, ClozeGap } from './body';

/** What each kind of gap has in its rows; a gap of another kind has no such field. */
const gapShape: ListShape = {
  fields: ['id', 'kind', 'weight', ...readingFields],
  own: ['id', 'kind'],
  lists: {
    options: { ...optionRows, shown: 3 },
    answers: { ...answerRows, fields: [...answerRows.fields, 'value', 'tolerance'], shown: 1 },
  },
  shown: 0,
  most: 30,
  isEmpty: (row, whole) => !textOf(whole, 'prompt').includes(`{{${textOf(row, 'id').trim()}}}`),
  fresh(rows, how) {
    const names = rows.map((row) => Number(textOf(row, 'id'))).filter(Number.isInteger);
    return { id: String(Math.max(0, ...names) + 1), kind: isKind(how) ? how : 'shortanswer' };
  },
};

const isKind = (name: string) => ['choice', 'shortanswer', 'numeric'].includes(name);

function rowOf(gap: ClozeGap): Tree {
  const own = { id: gap.id, kind: gap.kind, weight: numberText(gap.weight) };
  if (gap.kind === 'choice') return { ...own, options: fromOptions(gap.options) };
  return gap.kind === 'numeric'
    ? { ...own, answers: fromNumbers(gap.answers) }
    : { ...own, ...fromAccepted(gap) };
}

function gapOf(row: Tree): object {
  const kind = textOf(row, 'kind');
  const inside =
    kind === 'choice'
      ? { options: toOptions(rowsOf(row, 'options')) }
      : kind === 'numeric'
        ? { answers: toNumbers(rowsOf(row, 'answers')) }
        : toAccepted(row);
  return said({ id: textOf(row, 'id').trim(), kind, weight: numberIn(row, 'weight'), ...inside });
}

export const clozeForm: EditorForm<ClozeBody> = {
  shape: { fields: ['prompt', 'feedback'], lists: { gaps: gapShape } },
  start: {
    gaps: [
      { id: '1', kind: 'choice' },
      { id: '2', kind: 'shortanswer' },
    ],
  },
  toTree: ({ prompt, gaps, feedback = '' }) => ({ prompt, gaps: gaps.map(rowOf), feedback }),
  fromTree: (tree) =>
    said({
      prompt: textOf(tree, 'prompt'),
      gaps: rowsOf(tree, 'gaps').map(gapOf),
      feedback: written(tree, 'feedback'),
    }),
};
