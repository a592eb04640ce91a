import { isDeepStrictEqual } from 'node:util';
import type { AnsweredQuestion } from '@/db/queries/quiz';
import { kindOf } from '@/questions';
import { type Form, FormError } from '@/questions/kind';
import { prefixOf } from './pages';

/**
 * Beside the answers a form carries the step that each question was drawn with (`base-<slot>`, 0 = none), the slots that
 * were flagged then (`flags`), and those that are flagged now (`flag`, once each).
 */
export const baseField = (slot: number) => `base-${slot}`;

export type Posted = {
  question: AnsweredQuestion;
  answer: unknown;
  /** The step the form was drawn with, where another was saved since; null where none was. */
  staleBase: number | null;
};

/** The answers in a form that differ from what is saved. A question left empty has none. */
export function postedAnswers(questions: AnsweredQuestion[], form: Form): Posted[] {
  return questions.flatMap((question) => {
    const answer = kindOf(question.kind).read(question.body, form, prefixOf(question.slot));
    if (answer === null || isDeepStrictEqual(answer, question.answer)) return [];
    const base = wholeNumber(form.get(baseField(question.slot)));
    const isStale = base !== null && base !== (question.stepId ?? 0);
    return [{ question, answer, staleBase: isStale ? base : null }];
  });
}

/** The questions whose flag was set or taken away in the form; none where the form draws no flags. */
export function postedFlags(questions: AnsweredQuestion[], form: Form): AnsweredQuestion[] {
  const drawn = form.get('flags');
  if (drawn === null) return [];
  const before = new Set(drawn.split(','));
  const now = new Set(form.getAll('flag'));
  return questions.filter(({ slot, isFlagged }) => {
    const isWanted = now.has(String(slot));
    return isWanted !== before.has(String(slot)) && isWanted !== isFlagged;
  });
}

function wholeNumber(text: string | null): number | null {
  if (text === null) return null;
  if (!/^\d{1,15}$/.test(text)) throw new FormError('A step that is no number.');
  return Number(text);
}
