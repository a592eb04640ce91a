import {
  type EditorForm,
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
import type { ShortAnswerBody } from './body';

type Accepted = Omit<ShortAnswerBody, 'prompt' | 'feedback'>;

/** Boxes that are not ticked unless the author wants it so. */
export const readingFields = ['caseMatters', 'accentsMatter'] as const;
export const answerRows = { fields: ['text', 'fraction', 'feedback'], most: 50 } as const;

/** What is accepted, as rows and boxes, for whichever question accepts texts. */
export const fromAccepted = ({ answers, ignoreCase, ignoreAccents }: Accepted): Tree => ({
  answers: answers.map(({ text, fraction, feedback = '' }) => ({
    text,
    fraction: percentText(fraction),
    feedback,
  })),
  caseMatters: tick(ignoreCase === false),
  accentsMatter: tick(ignoreAccents === false),
});

export const toAccepted = (tree: Tree) => ({
  answers: rowsOf(tree, 'answers').map((row) =>
    said({
      text: textOf(row, 'text'),
      fraction: shareIn(row, 'fraction'),
      feedback: written(row, 'feedback'),
    }),
  ),
  ignoreCase: isTicked(tree, 'caseMatters') && false,
  ignoreAccents: isTicked(tree, 'accentsMatter') && false,
});

export const shortanswerForm: EditorForm<ShortAnswerBody> = {
  shape: {
    fields: ['prompt', ...readingFields, 'feedback'],
    lists: { answers: { ...answerRows, shown: 3 } },
  },
  toTree: ({ prompt, feedback = '', ...accepted }) => ({ prompt, ...fromAccepted(accepted), feedback }),
  fromTree: (tree) =>
    said({ prompt: textOf(tree, 'prompt'), ...toAccepted(tree), feedback: written(tree, 'feedback') }),
};
