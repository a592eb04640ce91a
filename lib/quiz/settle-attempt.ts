import { listActivityStates, lockEnrolment, updateActivityState } from '@/db/queries/enrolment';
import {
  type AnsweredQuestion,
  type Attempt,
  findQuizOverride,
  listAnsweredQuestions,
  listAttempts,
  updateAttemptMark,
} from '@/db/queries/quiz';
import { completeActivity } from '@/lib/activities/complete-activity';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { countingMark, countingPass } from './counting-mark';
import { grantedTo } from './granted';
import { type Mark, markOf } from './mark-of';
import { publishedQuiz } from './published-quiz';
import { settingsOf } from './settings';

type Closing = Pick<Attempt, 'finishedAt' | 'endedBy'>;
type Options = {
  /** Closes the attempt with it; otherwise it must be closed already. */
  closing?: Closing;
  /** Its questions with their newest steps, where the caller has them. */
  questions?: Pick<AnsweredQuestion, 'answer' | 'fraction' | 'maximum'>[];
};

/**
 * Writes the mark that the newest steps of an attempt give, and what follows from it: the state of the activity, the
 * course, the certificate. The caller has locked the attempt and added its steps. A mark that sinks afterwards takes
 * back neither a completion nor a certificate, and a quiz that was passed and completed stays so.
 */
export async function settleAttempt(ctx: Context, attempt: Attempt, options: Options = {}): Promise<Mark> {
  const { closing } = options;
  if (!closing && !attempt.finishedAt) throw new Error('Only a finished attempt has a mark.');
  const { enrolmentId, activityId } = attempt;
  const questions = options.questions ?? (await listAnsweredQuestions(ctx.store, attempt.id));
  const mark = markOf(questions, settingsOf(attempt));
  await updateAttemptMark(ctx.store, attempt.id, { ...mark, ...closing });

  const { enrolment, course } = found(await lockEnrolment(ctx.store, enrolmentId));
  const { quiz } = await publishedQuiz(ctx.store, attempt.activityVersionId);
  const finished = (await listAttempts(ctx.store, enrolmentId, activityId)).filter((one) => one.finishedAt);
  const isPassed = countingPass(finished, quiz.grading);
  const keepsPass = !closing && !isPassed && (await wasCompletedByPassing(ctx, attempt));
  await updateActivityState(
    ctx.store,
    { enrolmentId, activityId },
    {
      submittedAt: finished.at(-1)?.finishedAt ?? null,
      fraction: countingMark(finished, quiz.grading),
      isPassed: keepsPass || isPassed,
      ...(await usedUp(ctx, attempt, quiz, finished)),
    },
  );
  // Who has left is judged again on coming back.
  if (!enrolment.leftAt && course.publishedVersionId) await completeActivity(ctx, enrolmentId, activityId);
  return mark;
}

/** When the last attempt that this learner is allowed was handed in; what was noted of it before stays. */
async function usedUp(
  ctx: Context,
  { enrolmentId, activityId }: Attempt,
  quiz: QuizBody,
  finished: Attempt[],
) {
  if (quiz.attempts === 0) return {};
  const { attempts } = grantedTo(quiz, await findQuizOverride(ctx.store, enrolmentId, activityId));
  return finished.length >= attempts ? { exhaustedAt: finished.at(-1)!.finishedAt } : {};
}

async function wasCompletedByPassing(ctx: Context, attempt: Attempt): Promise<boolean> {
  const states = await listActivityStates(ctx.store, attempt.enrolmentId);
  const state = states.find(({ activityId }) => activityId === attempt.activityId);
  return state?.completedAt != null && state.isPassed === true;
}
