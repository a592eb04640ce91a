import type { z } from 'zod';
import {
  findOwnAttempt,
  insertAnswerSteps,
  listAnsweredQuestions,
  updateQuestionChecked,
  updateQuestionFlags,
} from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { closeAttempt } from './close-attempt';
import { isOverdue, isTimeUp } from './deadline';
import { formOf } from './form-of';
import type { answersInput } from './input';
import { isCheckable } from './is-checkable';
import { pageReached, pagesOf } from './pages';
import { postedFlags } from './posted-answers';
import { settingsOf } from './settings';
import { type Conflict, weighAnswers } from './weigh-answers';

const refuse = refusals('quiz');

export type Saved = { attemptId: string } & (
  | {
      kind: 'saved';
      page: number;
      pages: number;
      /** The screen to show now; the one after the last is the summary. */
      next: number;
      savedAt: Date;
      deadlineAt: Date | null;
      /** slot → its newest step, 0 = none. */
      steps: Record<number, number>;
      /** The slots of the page that have an answer. */
      answered: number[];
      conflicts: Conflict[];
      /** Whether «Comprobar» was pressed at a question without an answer. */
      isBlank: boolean;
    }
  /** Forward only: that screen was left already, and nothing was kept. */
  | { kind: 'passed-by'; page: number }
  /** The attempt is closed with what was saved; what came too late was not kept. */
  | { kind: 'time-over' }
);

/**
 * Keeps the answers and flags of one page of the person's own open attempt: a step for each answer that changed. Leaving a
 * question empty keeps what was answered before. What another device has answered meanwhile is kept too, the one
 * that comes last counts, and it is told. Refused after the attempt is finished; after deadline and grace it closes instead.
 */
export async function saveAnswers(
  ctx: Context,
  input: z.infer<typeof answersInput>,
  posted: FormData,
  how: { goesOn: boolean } = { goesOn: true },
): Promise<Result<Saved>> {
  const { actor } = demandPerson(ctx);
  const { attempt } = found(await findOwnAttempt(ctx.store, input.attempt, actor.userId, 'lock'));
  const attemptId = attempt.id;
  if (attempt.endedBy === 'deadline') return done({ kind: 'time-over', attemptId });
  if (attempt.finishedAt) return refuse('attempt-finished');
  const close = async (): Promise<Result<Saved>> => {
    await closeAttempt(ctx, attempt, 'deadline');
    return done({ kind: 'time-over', attemptId });
  };
  if (isOverdue(attempt, ctx.now)) return close();

  const settings = settingsOf(attempt);
  const pages = pagesOf(await listAnsweredQuestions(ctx.store, attemptId), settings.perPage);
  const own = found(pages[input.page - 1]);
  const reached = pageReached(pages);
  const isSequential = settings.navigation === 'sequential';
  if (isSequential && input.page !== reached) return done({ kind: 'passed-by', attemptId, page: reached });

  const form = formOf(posted);
  const { answers, conflicts } = await weighAnswers(ctx, attemptId, own, form, input.use);
  const isAsked = ({ slot }: { slot: number }) => slot === input.check;
  const toCheck = own.find((one) => isAsked(one) && isCheckable(one, settings) && !conflicts.some(isAsked));
  const checked = answers.find(({ question }) => question === toCheck)?.answer ?? toCheck?.answer ?? null;
  const stays = input.check !== undefined || input.use !== undefined || conflicts.length > 0;
  const next = isSequential && how.goesOn && !stays ? pages[input.page]?.[0] : undefined;

  const by = { byUserId: actor.userId, at: ctx.now };
  const steps = answers
    .filter(({ question }) => question !== toCheck || checked === null)
    .map(({ question, answer }) => ({ attemptQuestionId: question.id, answer, ...by }));
  const inserted = await insertAnswerSteps(ctx.store, [
    ...steps,
    ...(toCheck && checked !== null
      ? [{ attemptQuestionId: toCheck.id, event: 'check' as const, answer: checked, ...by }]
      : []),
    // Put to the learner and not answered: this is how the attempt knows how far it has come.
    ...(next ? [{ attemptQuestionId: next.id, answer: null, ...by }] : []),
  ]);
  if (toCheck && checked !== null) await updateQuestionChecked(ctx.store, toCheck.id, ctx.now);
  const flagged = postedFlags(own, form);
  if (flagged.length > 0)
    await updateQuestionFlags(
      ctx.store,
      flagged.map(({ id }) => id),
    );
  if (input.timeUp && isTimeUp(attempt, ctx.now)) return close();

  const newest = new Map(inserted.map((step) => [step.attemptQuestionId, step.id]));
  return done({
    kind: 'saved',
    attemptId,
    page: input.page,
    pages: pages.length,
    next: stays ? input.page : isSequential ? input.page + 1 : (input.to ?? input.page + 1),
    savedAt: ctx.now,
    deadlineAt: attempt.deadlineAt,
    steps: Object.fromEntries(own.map(({ slot, id, stepId }) => [slot, newest.get(id) ?? stepId ?? 0])),
    answered: own
      .filter((one) => one.answer !== null || answers.some(({ question }) => question === one))
      .map(({ slot }) => slot),
    conflicts,
    isBlank: toCheck !== undefined && checked === null,
  });
}
