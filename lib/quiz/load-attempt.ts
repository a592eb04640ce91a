import { type AnsweredQuestion, findSitting, listAnswerSteps } from '@/db/queries/quiz';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { kindOf } from '@/questions';
import type { QuestionKind } from '@/questions/kind';
import { isOverdue } from './deadline';
import { isCheckable } from './is-checkable';
import { pageReached, pagesOf, prefixOf } from './pages';
import { reviewQuestion } from './review-question';
import { type SittingSettings, settingsOf } from './settings';
import { showsDuring } from './shown-now';

/**
 * The person's own attempt as it may be shown while it is open: questions concealed, own answers filled in, and of those
 * that were checked what the quiz tells meanwhile. `rivals` are steps of other answers that it is shown beside its own.
 */
export async function loadAttempt(ctx: Context, attemptId: string, rivals: number[] = []) {
  const { actor } = demandPerson(ctx);
  const { attempt, questions } = found(await findSitting(ctx.store, attemptId, actor.userId));
  const settings = settingsOf(attempt);
  const others = rivals.length > 0 ? await listAnswerSteps(ctx.store, attempt.id, rivals) : [];
  const shown = questions.map((question) =>
    show(
      question,
      settings,
      others.find((step) => step.attemptQuestionId === question.id),
    ),
  );
  const pages = pagesOf(shown, settings.perPage);
  const answeredAt = questions.flatMap(({ answer, answeredAt }) =>
    answer !== null && answeredAt ? [answeredAt.getTime()] : [],
  );
  return {
    id: attempt.id,
    number: attempt.number,
    activityId: attempt.activityId,
    passMark: settings.passMark,
    isSequential: settings.navigation === 'sequential',
    isFinished: attempt.finishedAt !== null,
    /** Its time and grace are over, and nobody has closed it yet. */
    isOverdue: isOverdue(attempt, ctx.now),
    startedAt: attempt.startedAt,
    deadlineAt: attempt.deadlineAt,
    savedAt: answeredAt.length > 0 ? new Date(Math.max(...answeredAt)) : null,
    questions: shown,
    pages,
    /** Where a forward-only attempt stands. */
    pageReached: pageReached(pages),
  };
}
export type ShownAttempt = Awaited<ReturnType<typeof loadAttempt>>;

type Rival = Awaited<ReturnType<typeof listAnswerSteps>>[number];

function show(question: AnsweredQuestion, settings: SittingSettings, rival?: Rival) {
  const { slot, kind: name, body, answer, stepId, isFlagged, checkedAt } = question;
  const kind = kindOf(name);
  const prefix = prefixOf(slot);
  return {
    slot,
    kind: name,
    prefix,
    stepId,
    concealed: kind.conceal(body),
    values: answer === null ? {} : kind.fill(body, answer, prefix),
    isAnswered: answer !== null,
    isFlagged,
    isCheckable: isCheckable(question, settings),
    /** What is told of a checked answer; null while it can still be changed. */
    checked: checkedAt && answer !== null ? told(question, settings) : null,
    /** The answer from another device, as its own form would show it. */
    rival:
      rival && rival.answer !== null && rival.id !== stepId && !checkedAt
        ? { step: rival.id, at: rival.at, ...filled(kind, body, rival.answer, `otra-${prefix}`) }
        : null,
  };
}

/** A checked answer has no mark yet, so what it would earn is judged here. */
function told(question: AnsweredQuestion, settings: SittingSettings) {
  const fraction = kindOf(question.kind).grade(question.body, question.answer);
  return reviewQuestion({ ...question, fraction }, showsDuring(settings), settings);
}

const filled = (kind: QuestionKind, body: unknown, answer: unknown, prefix: string) => ({
  prefix,
  values: kind.fill(body, answer, prefix),
});
