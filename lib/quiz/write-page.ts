import type { z } from 'zod';
import { insertAnswers } from '@/db/queries/answers';
import type { Sitting } from '@/db/queries/quiz';
import type { Context, Person } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { formOf } from './form-of';
import type { answersInput } from './input';
import { isCheckable } from './is-checkable';
import { pageReached, pagesOf } from './pages';
import { postedFlags } from './posted-answers';
import { settingsOf } from './settings';
import { type Conflict, weighAnswers } from './weigh-answers';

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
 * Keeps the answers and flags of one page of an open attempt, as it was read: a step for each answer that changed. Null, and
 * nothing is kept, when somebody has written meanwhile or it was closed: then it has to be read again.
 */
export async function writePage(
  ctx: Context<Person>,
  { attempt, questions }: Sitting,
  input: z.infer<typeof answersInput>,
  posted: FormData,
  { goesOn }: { goesOn: boolean },
): Promise<Saved | null> {
  const attemptId = attempt.id;
  const settings = settingsOf(attempt);
  const pages = pagesOf(questions, settings.perPage);
  const own = found(pages[input.page - 1]);
  const reached = pageReached(pages);
  const isSequential = settings.navigation === 'sequential';
  if (isSequential && input.page !== reached) return { kind: 'passed-by', attemptId, page: reached };

  const form = formOf(posted);
  const { answers, conflicts } = await weighAnswers(ctx, attemptId, own, form, input.use);
  const isAsked = ({ slot }: { slot: number }) => slot === input.check;
  const toCheck = own.find((one) => isAsked(one) && isCheckable(one, settings) && !conflicts.some(isAsked));
  const checked = answers.find(({ question }) => question === toCheck)?.answer ?? toCheck?.answer ?? null;
  const stays = input.check !== undefined || input.use !== undefined || conflicts.length > 0;
  const next = isSequential && goesOn && !stays ? pages[input.page]?.[0] : undefined;

  const fixed = checked === null ? undefined : toCheck;
  const step = (question: { id: string }, answer: unknown, event: 'answer' | 'check' = 'answer') => ({
    attemptQuestionId: question.id,
    event,
    answer,
  });
  const steps = [
    ...answers
      .filter(({ question }) => question !== fixed)
      .map(({ question, answer }) => step(question, answer)),
    ...(fixed ? [step(fixed, checked, 'check')] : []),
    // Put to the learner and not answered: this is how the attempt knows how far it has come.
    ...(next ? [step(next, null)] : []),
  ];
  const flagIds = postedFlags(own, form).map(({ id }) => id);
  const by = { byUserId: ctx.actor.userId, at: ctx.now };
  const newest =
    steps.length + flagIds.length === 0
      ? new Map<string, number>()
      : await insertAnswers(ctx.store, {
          attemptId,
          revision: attempt.revision,
          steps,
          flagIds,
          checkedId: fixed?.id ?? null,
          ...by,
        });
  if (!newest) return null;
  return {
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
  };
}
