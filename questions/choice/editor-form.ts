import {
  type EditorForm,
  idsOf,
  isTicked,
  percentText,
  rowsOf,
  said,
  shareIn,
  type Tree,
  textOf,
  tick,
  written,
} from '../editor-form';
import type { ChoiceBody, ChoiceOption } from './body';

/** Options as rows of a form, for whichever question has them. */
export const optionRows = {
  fields: ['id', 'text', 'correct', 'fraction', 'feedback'],
  own: ['id'],
  most: 20,
} as const;

export const fromOptions = (options: ChoiceOption[]): Tree[] =>
  options.map(({ id, text, correct, fraction, feedback = '' }) => ({
    id,
    text,
    correct: tick(correct),
    fraction: percentText(fraction),
    feedback,
  }));

export function toOptions(rows: Tree[]): object[] {
  const ids = idsOf(rows);
  return rows.map((row, at) =>
    said({
      id: ids[at],
      text: textOf(row, 'text'),
      correct: isTicked(row, 'correct'),
      fraction: shareIn(row, 'fraction'),
      feedback: written(row, 'feedback'),
    }),
  );
}

export const choiceForm: EditorForm<ChoiceBody> = {
  shape: { fields: ['prompt', 'multiple', 'feedback'], lists: { options: { ...optionRows, shown: 4 } } },
  toTree: ({ prompt, multiple, options, feedback = '' }) => ({
    prompt,
    multiple: tick(multiple),
    options: fromOptions(options),
    feedback,
  }),
  fromTree: (tree) =>
    said({
      multiple: isTicked(tree, 'multiple'),
      prompt: textOf(tree, 'prompt'),
      options: toOptions(rowsOf(tree, 'options')),
      feedback: written(tree, 'feedback'),
    }),
};
