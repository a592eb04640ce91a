import { z } from 'zod';

/** What an attempt keeps of the quiz it was started on. `passMark` in percent; `perPage` 0 = all on one page. */
export type AttemptSettings = { passMark: number; perPage: number };

export const attemptInput = z.object({ attempt: z.uuid() });

/** Answers of one page of an attempt; `page` from 1. The answers themselves are read by each question's kind. */
export const answersInput = z.object({
  attempt: z.uuid(),
  page: z.coerce.number().int().min(1).max(500).default(1),
  /** The screen to show afterwards; the next one when left out. */
  to: z.coerce.number().int().min(1).max(501).optional(),
});
