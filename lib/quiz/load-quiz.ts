import { listAttempts } from '@/db/queries/quiz';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import { publishedContent } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { whenNext } from './when-next';

/** What a quiz's first page says: rules, attempts so far, and when the next may begin. NotFound while locked. */
export async function loadQuiz(ctx: Context, opened: Pick<OpenedActivity, 'current' | 'enrolment'>) {
  const { activity, locks } = opened.current;
  found(locks.length === 0 ? activity : null);
  const { body, compiled } = await publishedContent(ctx.store, activity.versionId);
  if (body.kind !== 'quiz' || compiled.kind !== 'quiz') throw new NotFound();
  const attempts = await listAttempts(ctx.store, opened.enrolment.id, activity.id);
  return {
    introHtml: compiled.introHtml,
    questions: body.slots.reduce((sum, slot) => sum + ('draw' in slot ? slot.draw : 1), 0),
    passMark: body.passMark,
    attemptsAllowed: body.attempts,
    waitMinutes: body.waitMinutes,
    grading: body.grading,
    attempts: attempts.map(({ id, number, startedAt, finishedAt, fraction, isPassed }) => ({
      id,
      number,
      startedAt,
      finishedAt,
      fraction,
      isPassed,
    })),
    next: whenNext(attempts, body, ctx.now),
  };
}
