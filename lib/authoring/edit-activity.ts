import { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { done, type Result } from '@/lib/kernel/result';
import { saveActivityInput } from './input';
import { type ActivityDraft, loadActivityDraft } from './load-activity-draft';
import { type Preview, previewActivity } from './preview-activity';
import { saveActivity } from './save-activity';

/** What the form of a lesson sends. `overwrite` saves over the revision `theirs`, which the editor was shown. */
export const editActivityInput = saveActivityInput.omit({ body: true, completion: true }).extend({
  intent: z.enum(['save', 'preview', 'overwrite']).catch('save'),
  title: z.string().trim().min(1, 'required').max(160, 'too-long'),
  minutes: z.coerce.number().min(0).max(1000),
  outcome: z.string().trim().max(400, 'too-long'),
  notice: z.string().trim().max(600, 'too-long'),
  markdown: z.string().max(200_000, 'too-long'),
  theirs: z.coerce.number().int().min(1).optional().catch(undefined),
});

export type Edited =
  | { kind: 'saved'; revision: number; at: Date }
  | { kind: 'previewed' | 'broken'; preview: Preview }
  | { kind: 'conflict'; theirs: ActivityDraft };

/**
 * Saves a lesson's draft or shows how it would look. What stands against saving is answered whole, not refused in a
 * sentence: all problems with the preview, or the other editor's text.
 */
export async function editActivity(
  ctx: Context,
  { intent, theirs, ...input }: z.output<typeof editActivityInput>,
): Promise<Result<Edited>> {
  const { activityId, markdown } = input;
  if (intent === 'preview')
    return previewed('previewed', await previewActivity(ctx, { activityId, markdown }));
  const revision = intent === 'overwrite' && theirs ? theirs : input.revision;
  const saved = await saveActivity(ctx, { ...input, revision });
  if (saved.ok) return done({ kind: 'saved', revision: saved.value.revision, at: ctx.now });
  if (saved.reason === 'conflict')
    return done({ kind: 'conflict', theirs: await loadActivityDraft(ctx, { activityId }) });
  if (saved.reason === 'does-not-compile')
    return previewed('broken', await previewActivity(ctx, { activityId, markdown }));
  return saved;
}

const previewed = (kind: 'previewed' | 'broken', preview: Result<Preview>): Result<Edited> =>
  preview.ok ? done({ kind, preview: preview.value }) : preview;
