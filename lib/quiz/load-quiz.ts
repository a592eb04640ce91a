import { findQuizOverride, listAttempts } from '@/db/queries/quiz';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { grantedTo } from './granted';
import { publishedQuiz } from './published-quiz';
import { whenNext } from './when-next';

/** What a quiz's first page says: rules, attempts so far, and when the next may begin. NotFound while locked. */
export async function loadQuiz(ctx: Context, opened: Pick<OpenedActivity, 'current' | 'enrolment'>) {
  const { activity, locks } = opened.current;
  found(locks.length === 0 ? activity : null);
  const { quiz, introHtml } = await publishedQuiz(ctx.store, activity.versionId);
  const attempts = await listAttempts(ctx.store, opened.enrolment.id, activity.id);
  const granted = grantedTo(quiz, await findQuizOverride(ctx.store, opened.enrolment.id, activity.id));
  return {
    introHtml,
    questions: quiz.slots.reduce((sum, slot) => sum + ('draw' in slot ? slot.draw : 1), 0),
    passMark: quiz.passMark,
    attemptsAllowed: granted.attempts,
    waitMinutes: quiz.waitMinutes,
    grading: quiz.grading,
    attempts: attempts.map(({ id, number, startedAt, finishedAt, fraction, isPassed }) => ({
      id,
      number,
      startedAt,
      finishedAt,
      fraction,
      isPassed,
    })),
    next: whenNext(attempts, granted, ctx.now),
  };
}
