import { listActivityStates } from '@/db/queries/enrolment';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { surveyOf } from './survey-of';

/**
 * A survey as its learner meets it: the questions, or that it was sent and when. What was answered is told to nobody,
 * not even to who answered it: it is not kept whose it is. NotFound while locked.
 */
export async function loadSurvey(ctx: Context, opened: Pick<OpenedActivity, 'enrolment' | 'current'>) {
  const { activity, locks } = opened.current;
  found(locks.length === 0 ? activity : null);
  const { body, introHtml } = await surveyOf(ctx, opened);
  const states = await listActivityStates(ctx.store, opened.enrolment.id);
  const { isRequired, conditions } = activity.completion;
  return {
    introHtml,
    questions: body.questions,
    submittedAt: states.find(({ activityId }) => activityId === activity.id)?.submittedAt ?? null,
    /** Whether the certificate waits for it. */
    isRequired: isRequired && conditions.includes('submitted'),
  };
}
export type LoadedSurvey = Awaited<ReturnType<typeof loadSurvey>>;
