import { z } from 'zod';
import { quizBody } from '@/lib/catalogue/quiz-input';

const quiz = quizBody.shape;

/**
 * What an attempt keeps of the quiz it was started on. What attempts from before a setting existed lack stands at its
 * usual value.
 */
export const attemptSettings = z.object({
  passMark: quiz.passMark,
  perPage: quiz.perPage,
  navigation: quiz.navigation,
  behaviour: quiz.behaviour,
  grading: quiz.grading,
  penalty: quiz.penalty,
  timeLimitMinutes: quiz.timeLimitMinutes,
  graceSeconds: quiz.graceSeconds,
  closesAt: quiz.closesAt,
  review: quiz.review,
  bands: quiz.bands,
});
/** As it lies in the database; `settingsOf` reads it. */
export type AttemptSettings = z.input<typeof attemptSettings>;

export const attemptInput = z.object({ attempt: z.uuid() });

/** Answers of one page of an attempt; `page` from 1. The answers themselves are read by each question's kind. */
export const answersInput = z.object({
  attempt: z.uuid(),
  page: z.coerce.number().int().min(1).max(500).default(1),
  /** The screen to show afterwards; the next one when left out. */
  to: z.coerce.number().int().min(1).max(501).optional(),
});
