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
