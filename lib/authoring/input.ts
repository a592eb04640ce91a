import { z } from 'zod';
import { activityBody, completionRule } from '@/lib/catalogue/input';

export const courseInput = z.object({ courseId: z.uuid() });
export const activityInput = z.object({ activityId: z.uuid() });

/** What an editor's form sends. Fields that are absent stay as they are. */
export const saveActivityInput = z.object({
  activityId: z.uuid(),
  /** The revision that the editor was opened on. */
  revision: z.coerce.number().int().min(1),
  title: z.string().trim().min(1).max(160),
  minutes: z.coerce.number().min(0).max(1000).optional(),
  outcome: z.string().trim().max(400).optional(),
  notice: z.string().trim().max(600).optional(),
  /** The text of a lesson. */
  markdown: z.string().max(200_000).optional(),
  /** The whole content, for activities that are more than a text. */
  body: activityBody.optional(),
  completion: completionRule.optional(),
});
export const previewActivityInput = z.object({ activityId: z.uuid(), markdown: z.string().max(200_000) });
export const moveActivityInput = z.object({ activityId: z.uuid(), direction: z.enum(['up', 'down']) });
/** A quiz to be looked at: as it stands in the draft, or as it is published. Each `mix` is another draw. */
export const quizPreviewInput = z.object({
  activityId: z.uuid(),
  version: z.enum(['draft', 'published']).catch('draft'),
  mix: z.coerce.number().int().min(0).max(1_000_000).catch(0),
});
/** `moment`: when the review is looked at. */
export const previewMoments = ['during', 'after', 'closed'] as const;
export const judgePreviewInput = quizPreviewInput.extend({
  seen: z.string().max(100),
  moment: z.enum(previewMoments).catch('after'),
});
