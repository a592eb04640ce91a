import { findOwnAttempt, listAnsweredQuestions } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { kindOf } from '@/questions';
import { pagesOf, prefixOf } from './pages';
import { settingsOf } from './settings';

/** The person's own attempt as it may be shown while it is open: questions concealed, own answers filled in. */
export async function loadAttempt(ctx: Context, attemptId: string) {
  const { actor } = demandPerson(ctx);
  const { attempt } = found(await findOwnAttempt(ctx.store, attemptId, actor.userId));
  const questions = await listAnsweredQuestions(ctx.store, attempt.id);
  const shown = questions.map((question) => {
    const kind = kindOf(question.kind);
    const prefix = prefixOf(question.slot);
    return {
      slot: question.slot,
      kind: question.kind,
      prefix,
      concealed: kind.conceal(question.body),
      values: question.answer === null ? {} : kind.fill(question.body, question.answer, prefix),
      isAnswered: question.answer !== null,
      isFlagged: question.isFlagged,
    };
  });
  const savedAt = questions.reduce<Date | null>(
    (last, { answeredAt }) => (answeredAt && (!last || answeredAt > last) ? answeredAt : last),
    null,
  );
  return {
    id: attempt.id,
    number: attempt.number,
    activityId: attempt.activityId,
    passMark: settingsOf(attempt).passMark,
    isFinished: attempt.finishedAt !== null,
    startedAt: attempt.startedAt,
    savedAt,
    questions: shown,
    pages: pagesOf(shown, settingsOf(attempt).perPage),
  };
}
export type ShownAttempt = Awaited<ReturnType<typeof loadAttempt>>;
