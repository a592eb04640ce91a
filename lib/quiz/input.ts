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

/** `timeUp`: sent by the page's clock. It hands in only if the time is up by the server's clock too. */
const timeUp = z.literal('1').optional();

export const attemptInput = z.object({ attempt: z.uuid(), timeUp });

/** Answers of one page of an attempt; `page` from 1. The answers themselves are read by each question's kind. */
export const answersInput = z.object({
  attempt: z.uuid(),
  page: z.coerce.number().int().min(1).max(500).default(1),
  /** The screen to show afterwards; the next one when left out. */
  to: z.coerce.number().int().min(1).max(501).optional(),
  /** The slot of the question that «Comprobar» was pressed at. */
  check: z.coerce.number().int().min(0).max(999).optional(),
  /** Of two answers from two devices the one that shall count: its step. */
  use: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  timeUp,
});
