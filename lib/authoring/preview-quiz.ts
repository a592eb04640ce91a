import type { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { findClosing } from '@/lib/quiz/find-closing';
import { grantedTo } from '@/lib/quiz/granted';
import { isCheckable } from '@/lib/quiz/is-checkable';
import { pagesOf, prefixOf } from '@/lib/quiz/pages';
import { kindOf } from '@/questions';
import { drawPreview } from './draw-preview';
import type { quizPreviewInput } from './input';

/** A quiz as learners meet it: its rules, and its questions concealed, screen by screen. Nothing is kept. */
export async function previewQuiz(ctx: Context, input: z.output<typeof quizPreviewInput>) {
  const { title, isPublished, quiz, introHtml, questions, seen } = await drawPreview(ctx, input);
  const shown = questions?.map(({ slot, kind, body }) => ({
    slot,
    kind,
    prefix: prefixOf(slot),
    concealed: kindOf(kind).conceal(body),
  }));
  return {
    title,
    isPublished,
    introHtml,
    seen,
    facts: {
      questions: quiz.slots.reduce((sum, slot) => sum + ('draw' in slot ? slot.draw : 1), 0),
      passMark: quiz.passMark,
      grading: quiz.grading,
      navigation: quiz.navigation,
      behaviour: quiz.behaviour,
      penalty: quiz.penalty,
      rules: grantedTo(quiz, undefined),
    },
    /** Null when the bank has too few. */
    pages: shown ? pagesOf(shown, quiz.perPage) : null,
    /** Whether any answer can be checked on the way. */
    hasChecks: questions?.some(({ kind }) => isCheckable({ kind, checkedAt: null }, quiz)) === true,
    closedAt: await findClosing(ctx, input.activityId, quiz),
  };
}
export type QuizPreview = Awaited<ReturnType<typeof previewQuiz>>;
