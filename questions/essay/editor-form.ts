import { type EditorForm, idsOf, numberIn, numberText, rowsOf, said, textOf, written } from '../editor-form';
import type { EssayBody } from './body';

export const essayForm: EditorForm<EssayBody> = {
  shape: {
    fields: ['prompt', 'guidance', 'minimumWords', 'maximumWords', 'rubric', 'feedback'],
    lists: { criteria: { fields: ['id', 'text', 'weight'], own: ['id'], shown: 2, most: 20 } },
  },
  toTree: (body) => ({
    prompt: body.prompt,
    guidance: body.guidance ?? '',
    minimumWords: numberText(body.minimumWords),
    maximumWords: numberText(body.maximumWords),
    rubric: body.rubric ?? '',
    criteria: (body.criteria ?? []).map(({ id, text, weight }) => ({ id, text, weight: numberText(weight) })),
    feedback: body.feedback ?? '',
  }),
  fromTree(tree) {
    const rows = rowsOf(tree, 'criteria');
    const ids = idsOf(rows);
    const criteria = rows.map((row, at) =>
      said({ id: ids[at], text: textOf(row, 'text'), weight: numberIn(row, 'weight') }),
    );
    return said({
      prompt: textOf(tree, 'prompt'),
      guidance: written(tree, 'guidance'),
      minimumWords: numberIn(tree, 'minimumWords'),
      maximumWords: numberIn(tree, 'maximumWords'),
      rubric: written(tree, 'rubric'),
      criteria: criteria.length > 0 ? criteria : undefined,
      feedback: written(tree, 'feedback'),
    });
  },
};
