import {
  type EditorForm,
  numberIn,
  numberText,
  percentText,
  rowsOf,
  said,
  shareIn,
  type Tree,
  textOf,
  written,
} from '../editor-form';
import type { NumericAccepted, NumericBody } from './body';

/** Accepted numbers as rows of a form, for whichever question has them. */
export const numberRows = { fields: ['value', 'tolerance', 'fraction', 'feedback'], most: 50 } as const;

export const fromNumbers = (answers: NumericAccepted[]): Tree[] =>
  answers.map(({ value, tolerance, fraction, feedback = '' }) => ({
    value: String(value),
    tolerance: numberText(tolerance),
    fraction: percentText(fraction),
    feedback,
  }));

export const toNumbers = (rows: Tree[]): object[] =>
  rows.map((row) =>
    said({
      value: numberIn(row, 'value'),
      tolerance: numberIn(row, 'tolerance'),
      fraction: shareIn(row, 'fraction'),
      feedback: written(row, 'feedback'),
    }),
  );

export const numericForm: EditorForm<NumericBody> = {
  shape: {
    fields: ['prompt', 'unitPenalty', 'feedback'],
    lists: {
      answers: { ...numberRows, shown: 2 },
      units: { fields: ['text', 'factor'], shown: 1, most: 20 },
    },
  },
  toTree: ({ prompt, answers, units = [], unitPenalty, feedback = '' }) => ({
    prompt,
    answers: fromNumbers(answers),
    units: units.map(({ text, factor }) => ({ text, factor: String(factor) })),
    unitPenalty: percentText(unitPenalty),
    feedback,
  }),
  fromTree(tree) {
    const units = rowsOf(tree, 'units');
    return said({
      prompt: textOf(tree, 'prompt'),
      answers: toNumbers(rowsOf(tree, 'answers')),
      units:
        units.length > 0
          ? units.map((row) => said({ text: textOf(row, 'text'), factor: numberIn(row, 'factor') }))
          : undefined,
      unitPenalty: shareIn(tree, 'unitPenalty'),
      feedback: written(tree, 'feedback'),
    });
  },
};
