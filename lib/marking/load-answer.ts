import { findAnswerToMark, listWaitingAnswers } from '@/db/queries/marking';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { uuid } from '@/lib/kernel/uuid';
import { kindOf } from '@/questions';
import { everything } from '@/questions/kind';

/** One answer as its marker needs it: question, rubric, text, the mark so far, and which one waits next. */
export async function loadAnswer(ctx: Context, id: string) {
  const answer = found(await findAnswerToMark(ctx.store, uuid(id)));
  demandInCourse(ctx.actor, 'people.manage', answer.courseId);
  const kind = kindOf(answer.kind);
  const rubric = found(kind.rubric)(answer.body);
  const waiting = await listWaitingAnswers(ctx.store, answer.courseId, 2);
  return {
    ...answer,
    rubric,
    review: kind.review(answer.body, answer.answer, everything),
    next: waiting.find(({ attemptQuestionId }) => attemptQuestionId !== answer.id)?.attemptQuestionId ?? null,
  };
}
export type AnswerToMark = Awaited<ReturnType<typeof loadAnswer>>;
