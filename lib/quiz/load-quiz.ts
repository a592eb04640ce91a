import { type Attempt, findQuizOverride, listAttempts } from '@/db/queries/quiz';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { countingMark } from './counting-mark';
import { isOverdue } from './deadline';
import { findClosing } from './find-closing';
import { grantedTo } from './granted';
import { publishedQuiz } from './published-quiz';
import { settingsOf } from './settings';
import { showsAfter } from './shown-now';
import { whenNext } from './when-next';

/** A finished attempt's mark, as far as it is told: a person still has to give it, it is kept back, or it is shown. */
type ToldMark =
  | { kind: 'pending' }
  | { kind: 'hidden'; opensAt: Date | null }
  | { kind: 'shown'; fraction: number; isPassed: boolean };

/** What a quiz's first page says: rules, attempts so far, and when the next may begin. NotFound while locked. */
export async function loadQuiz(ctx: Context, opened: Pick<OpenedActivity, 'current' | 'enrolment'>) {
  const { activity, locks, isPassed } = opened.current;
  found(locks.length === 0 ? activity : null);
  const { quiz, introHtml } = await publishedQuiz(ctx.store, activity.versionId);
  const attempts = await listAttempts(ctx.store, opened.enrolment.id, activity.id);
  const granted = grantedTo(quiz, await findQuizOverride(ctx.store, opened.enrolment.id, activity.id));
  const closedAt = await findClosing(ctx, activity.id, quiz);
  const finished = attempts
    .filter(({ finishedAt }) => finishedAt !== null)
    .map((attempt) => ({
      id: attempt.id,
      number: attempt.number,
      finishedAt: attempt.finishedAt!,
      endedBy: attempt.endedBy,
      mark: toldMark(attempt, { now: ctx.now, closedAt, hasPassed: isPassed === true }),
    }));
  const shown = finished.flatMap(({ number, mark }) =>
    mark.kind === 'shown' ? [{ number, fraction: mark.fraction }] : [],
  );
  return {
    introHtml,
    questions: quiz.slots.reduce((sum, slot) => sum + ('draw' in slot ? slot.draw : 1), 0),
    passMark: quiz.passMark,
    grading: quiz.grading,
    navigation: quiz.navigation,
    behaviour: quiz.behaviour,
    penalty: quiz.penalty,
    rules: granted,
    attempts: finished,
    /** The mark that counts, and which attempt's it is where it is one's; null while any of them is kept back. */
    counting: finished.some(({ mark }) => mark.kind === 'hidden') ? null : countingOf(shown, quiz.grading),
    overdue: attempts.find((attempt) => isOverdue(attempt, ctx.now))?.id ?? null,
    next: whenNext(attempts, granted, ctx.now),
  };
}
export type LoadedQuiz = Awaited<ReturnType<typeof loadQuiz>>;

function toldMark(attempt: Attempt, at: Parameters<typeof showsAfter>[1]): ToldMark {
  const { marks, kept } = showsAfter(settingsOf(attempt), at);
  if (!marks) {
    const opens = kept.some(({ part, until }) => part === 'marks' && until === 'closed');
    return { kind: 'hidden', opensAt: opens ? at.closedAt : null };
  }
  const { fraction, isPassed } = attempt;
  if (fraction === null) return { kind: 'pending' };
  return { kind: 'shown', fraction, isPassed: isPassed === true };
}

function countingOf(
  marked: { number: number; fraction: number }[],
  grading: Parameters<typeof countingMark>[1],
) {
  const fraction = countingMark(marked, grading);
  if (fraction === null) return null;
  const of = grading === 'average' ? undefined : marked.find((attempt) => attempt.fraction === fraction);
  return { fraction, number: (grading === 'last' ? marked.at(-1) : of)?.number ?? null };
}
