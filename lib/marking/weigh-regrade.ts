import { createHash } from 'node:crypto';
import {
  listMarkParts,
  listRegradableAnswers,
  lockAttempts,
  type RegradableAnswer,
} from '@/db/queries/marking';
import type { Context } from '@/lib/kernel/context';
import { markOf } from '@/lib/quiz/mark-of';
import { settingsOf } from '@/lib/quiz/settings';
import { kindOf } from '@/questions';

export type Regraded = RegradableAnswer & { newFraction: number };

/** What the mended question gives; an answer that it does not understand any more, and none, earn nothing. */
function newFractionOf({ kind: name, mended, answer }: RegradableAnswer): number {
  const kind = kindOf(name);
  const read = kind.answer.safeParse(answer);
  return read.success ? (kind.grade(mended, read.data) ?? 0) : 0;
}

const same = (a: number | null, b: number | null) =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-6);

/**
 * What regrading a quiz would do: the answers whose question was mended in the bank since they were given, what each
 * would earn now, and what becomes of the marks. Locks the attempts, so that nothing changes until the transaction ends.
 * `seen` names exactly this state.
 */
export async function weighRegrade(ctx: Context, activityId: string) {
  const found = await listRegradableAnswers(ctx.store, activityId);
  const ids = [...new Set(found.map(({ attemptId }) => attemptId))];
  const locked = await lockAttempts(ctx.store, activityId, ids);
  // Read again: whoever held the locks until now may have regraded them.
  const rows = (await listRegradableAnswers(ctx.store, activityId)).filter(
    ({ kind, attemptId }) => ids.includes(attemptId) && !kindOf(kind).rubric,
  );
  const answers: Regraded[] = rows.map((row) => ({ ...row, newFraction: newFractionOf(row) }));
  const attempts = locked.filter(({ id }) => answers.some(({ attemptId }) => attemptId === id));
  const parts = await listMarkParts(ctx.store, ids);
  const newOf = new Map(answers.map(({ id, newFraction }) => [id, newFraction]));
  const partsOf = new Map<string, typeof parts>();
  for (const part of parts) partsOf.set(part.attemptId, [...(partsOf.get(part.attemptId) ?? []), part]);
  const marks = attempts.map((attempt) => {
    const own = partsOf.get(attempt.id) ?? [];
    const mended = own.map((part) => ({ ...part, fraction: newOf.get(part.id) ?? part.fraction }));
    return { attempt, before: attempt, after: markOf(mended, settingsOf(attempt)) };
  });
  const changed = marks.filter(({ before, after }) => !same(before.fraction, after.fraction));
  const state = answers.map(({ id, revision, answer }) => `${id}:${revision}:${JSON.stringify(answer)}`);
  return {
    answers,
    attempts,
    seen: createHash('sha256').update(state.sort().join('\n')).digest('base64url'),
    changes: {
      up: changed.filter(({ before, after }) => (after.fraction ?? 0) > (before.fraction ?? 0)).length,
      down: changed.filter(({ before, after }) => (after.fraction ?? 0) < (before.fraction ?? 0)).length,
      toPass: marks.filter(({ before, after }) => before.isPassed === false && after.isPassed === true)
        .length,
      toFail: marks.filter(({ before, after }) => before.isPassed === true && after.isPassed === false)
        .length,
    },
  };
}
