import { z } from 'zod';

/** After so many days without opening anything, a learner counts as idle. */
export const idleDays = 14;

/** What the address of a long list says; whatever is not understood is left out. */
export const pageInput = z.object({
  course: z.string(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export const learnersInput = pageInput.extend({
  /** Words of a name or an e-mail address. */
  q: z.string().trim().max(100).catch(''),
  idle: z.literal('1').optional().catch(undefined),
});
export type PageInput = { course: string; page?: unknown };
export type LearnersInput = PageInput & { q?: unknown; idle?: unknown };

/** Below so many attempts numbers say little, and the page says so. */
export const fewAttempts = 30;

/** Which attempts of each learner a statistic counts. */
export const statisticsInput = z.object({
  which: z.enum(['first', 'last', 'best', 'all']).catch('first'),
});
