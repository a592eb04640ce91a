import type { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { findClosing } from '@/lib/quiz/find-closing';
import { formOf } from '@/lib/quiz/form-of';
import { gradeQuestions } from '@/lib/quiz/grade-questions';
import { attemptSettings } from '@/lib/quiz/input';
import { isCheckable } from '@/lib/quiz/is-checkable';
import { markOf } from '@/lib/quiz/mark-of';
import { prefixOf } from '@/lib/quiz/pages';
import { reviewQuestion } from '@/lib/quiz/review-question';
import { showsDuring } from '@/lib/quiz/shown-now';
import { type AttemptReview, tellReview } from '@/lib/quiz/tell-review';
import { kindOf } from '@/questions';
import { drawPreview } from './draw-preview';
import type { judgePreviewInput } from './input';

const refuse = refusals('authoring');

/** `checked`: what «Comprobar» would tell of each answer that can be checked. */
export type JudgedPreview =
  | { moment: 'during'; checked: AttemptReview['questions'] }
  | { moment: 'after' | 'closed'; result: AttemptReview };

/**
 * The answers to a preview, marked and told as those of an attempt at that moment would be. Nothing is kept. Refused when
 * the quiz, or what it draws, is not what was answered any more.
 */
export async function judgePreview(
  ctx: Context,
  input: z.output<typeof judgePreviewInput>,
  posted: FormData,
): Promise<Result<JudgedPreview>> {
  const { quiz, questions, seen } = await drawPreview(ctx, input);
  if (!questions || seen !== input.seen) return refuse('preview-outdated');
  const form = formOf(posted);
  const settings = attemptSettings.parse(quiz);
  const graded = gradeQuestions(
    questions.map((question) => ({
      ...question,
      answer: kindOf(question.kind).read(question.body, form, prefixOf(question.slot)),
      regradedBody: null,
      comment: null,
    })),
  );
  const { moment } = input;
  if (moment === 'during') {
    const checked = graded.filter(
      ({ kind, answer }) => answer !== null && isCheckable({ kind, checkedAt: null }, settings),
    );
    const shows = showsDuring(settings);
    return done({
      moment,
      checked: checked.map((question) => reviewQuestion(question, shows, settings)),
    });
  }
  const mark = markOf(graded, settings);
  const closedAt = await findClosing(ctx, input.activityId, quiz);
  const justBefore = closedAt && new Date(closedAt.getTime() - 1);
  const now = (moment === 'closed' ? closedAt : justBefore) ?? ctx.now;
  const sat = { number: 1, endedBy: 'learner' as const, finishedAt: ctx.now, settings, questions: graded };
  return done({
    moment,
    result: tellReview({ ...sat, ...mark }, { now, closedAt, hasPassed: mark.isPassed === true }),
  });
}
