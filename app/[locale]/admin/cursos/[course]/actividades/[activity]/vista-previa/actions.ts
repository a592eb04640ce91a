'use server';

import { action } from '@/app/action';
import type { PreviewFormState } from '@/components/quiz/preview-form-state';
import { judgePreviewInput } from '@/lib/authoring/input';
import { judgePreview } from '@/lib/authoring/judge-preview';

/** Marks a preview and shows its review in place. The answers go back with it, because nothing is kept. */
export const judgePreviewAction = action(
  judgePreviewInput,
  (ctx, input, { form }) => judgePreview(ctx, input, form),
  (judged, { form }) => {
    const sent = [...form.entries()].filter(
      (entry): entry is [string, string] => /^q\d/.test(entry[0]) && typeof entry[1] === 'string',
    );
    const state: PreviewFormState = { status: 'done', message: '', outcome: { judged, sent } };
    return state;
  },
);
