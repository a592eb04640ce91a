import { type EditorForm, said, textOf, written } from '../editor-form';
import type { TrueFalseBody } from './rules';

const answers: Record<string, boolean> = { true: true, false: false };

export const truefalseForm: EditorForm<TrueFalseBody> = {
  shape: { fields: ['prompt', 'answer', 'feedback.true', 'feedback.false'] },
  toTree: ({ prompt, answer, feedback = {} }) => ({
    prompt,
    answer: String(answer),
    'feedback.true': feedback.true ?? '',
    'feedback.false': feedback.false ?? '',
  }),
  fromTree(tree) {
    const feedback = said({ true: written(tree, 'feedback.true'), false: written(tree, 'feedback.false') });
    return said({
      prompt: textOf(tree, 'prompt'),
      answer: answers[textOf(tree, 'answer')],
      feedback: Object.keys(feedback).length > 0 ? feedback : undefined,
    });
  },
};
