import type { z } from 'zod';
import { lockEnrolment } from '@/db/queries/enrolment';
import { insertAttempt, insertAttemptQuestions, listAttempts, listBankQuestions } from '@/db/queries/quiz';
import type { activityInput } from '@/lib/activities/input';
import { openActivity } from '@/lib/activities/open-activity';
import { publishedContent } from '@/lib/catalogue/published';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import type { Context } from '@/lib/kernel/context';
import { NotFound } from '@/lib/kernel/faults';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { kindOf } from '@/questions';
import { chance, drawQuestions } from './draw-questions';
import { whenNext } from './when-next';

const refuse = refusals('quiz');

/**
 * Begins an attempt, or leads back to the one that is open: parallel starts give one. It keeps copies of the drawn
 * questions with their order of options. Refused while locked, when none is left, and before the delay is over.
 */
export async function startAttempt(
  ctx: Context,
  input: z.infer<typeof activityInput>,
): Promise<Result<{ attemptId: string }>> {
  const { course, enrolment, current } = await openActivity(ctx, input);
  if (current.locks.length > 0) return refuse('locked');
  const { body } = await publishedContent(ctx.store, current.activity.versionId);
  if (body.kind !== 'quiz') throw new NotFound();

  await lockEnrolment(ctx.store, enrolment.id);
  const before = await listAttempts(ctx.store, enrolment.id, current.activity.id);
  const next = whenNext(before, body, ctx.now);
  if (next.kind === 'open') return done({ attemptId: next.attemptId });
  if (next.kind === 'used-up') return refuse('no-attempts-left');
  if (next.kind === 'wait') return refuse('wait');

  const bank = await listBankQuestions(ctx.store, course.id, namedIn(body));
  const drawn = drawQuestions(body, bank, chance);
  if (!drawn) return refuse('bank-too-small');

  const attempt = await insertAttempt(ctx.store, {
    enrolmentId: enrolment.id,
    activityId: current.activity.id,
    activityVersionId: current.activity.versionId,
    number: (before.at(-1)?.number ?? 0) + 1,
    settings: { passMark: body.passMark, perPage: body.perPage },
    startedAt: ctx.now,
  });
  if (!attempt) return refuse('started-elsewhere');
  await insertAttemptQuestions(
    ctx.store,
    drawn.map((question, slot) => ({
      attemptId: attempt.id,
      slot,
      questionId: question.id,
      questionRevision: question.revision,
      kind: question.kind,
      body: kindOf(question.kind).prepare(question.body, chance, body.shuffleOptions),
    })),
  );
  return done({ attemptId: attempt.id });
}

function namedIn({ slots }: QuizBody) {
  const draws = slots.flatMap((slot) => ('draw' in slot ? [slot] : []));
  return {
    categories: draws.flatMap(({ category }) => category ?? []),
    tags: draws.flatMap(({ category, tag }) => (category === undefined && tag !== undefined ? tag : [])),
    questions: slots.flatMap((slot) => ('question' in slot ? [slot.question] : [])),
  };
}
