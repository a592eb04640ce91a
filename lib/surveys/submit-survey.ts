import type { z } from 'zod';
import { listActivityStates, lockEnrolment, updateActivityState } from '@/db/queries/enrolment';
import { insertSurveyAnswers, lockWaitingAnswers, updateAnswersCounted } from '@/db/queries/surveys';
import { completeActivity } from '@/lib/activities/complete-activity';
import type { activityInput } from '@/lib/activities/input';
import { openActivity } from '@/lib/activities/open-activity';
import { dateInZone } from '@/lib/certificates/date-in-zone';
import type { Context } from '@/lib/kernel/context';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { enough, mostLetters, reviewedField, type SurveyAnswers } from './input';
import { readAnswers } from './read-answers';
import { surveyOf } from './survey-of';

const refuse = refusals('surveys');

/**
 * The answers are in, once and for good: they are kept without whose they are, so that nobody can take them back or
 * change them. That the learner has answered is kept apart, and completes the activity. Twice is once.
 */
export async function submitSurvey(
  ctx: Context,
  input: z.infer<typeof activityInput>,
  form: FormData,
): Promise<Result> {
  const opened = await openActivity(ctx, input);
  const { enrolment, current, course } = opened;
  if (current.locks.length > 0) return refuse('locked');
  const { body } = await surveyOf(ctx, opened);
  const activityId = current.activity.id;
  // First the enrolment, then what hangs on it, like everyone: of two tabs the second finds it done.
  await lockEnrolment(ctx.store, enrolment.id);
  const states = await listActivityStates(ctx.store, enrolment.id);
  if (states.some((state) => state.activityId === activityId && state.submittedAt)) return done();

  const { answers, missing, tooLong, suspect, isTouched } = readAnswers(body.questions, form);
  const field = [...missing, ...tooLong];
  if (missing.length > 0) return refuse('answers-missing', { details: { count: missing.length }, field });
  if (tooLong.length > 0) return refuse('text-too-long', { details: { most: mostLetters }, field });
  if (!isTouched) return refuse('nothing-answered');
  if (suspect.length > 0 && form.get(reviewedField) === null)
    return refuse('case-data', { field: [...suspect, reviewedField] });

  await updateActivityState(ctx.store, { enrolmentId: enrolment.id, activityId }, { submittedAt: ctx.now });
  await completeActivity(ctx, enrolment.id, activityId);
  await keepAnswers(ctx, { courseId: course.id, activityId, answers }, dateInZone(ctx.now, course.timeZone));
  return done();
}

/**
 * Answers wait, without any date, until enough are together; then all of them are counted at once and carry that day.
 * So no two looks at the results differ by one person. They are rewritten in the order of their random ids: neither
 * their place in the table nor the transaction that wrote them tells any more who came when.
 */
async function keepAnswers(
  { store }: Context,
  row: { courseId: string; activityId: string; answers: SurveyAnswers },
  day: string,
): Promise<void> {
  await insertSurveyAnswers(store, row);
  const waiting = await lockWaitingAnswers(store, row.activityId);
  if (waiting.length >= enough) await updateAnswersCounted(store, waiting, day);
}
