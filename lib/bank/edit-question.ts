import type { z } from 'zod';
import { type BankQuestion, findQuestionById } from '@/db/queries/questions';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import { type QuestionBody, questionBody } from '@/questions';
import type { editQuestionInput } from './input';
import { type LoadedQuestion, loadQuestion } from './load-question';
import { questionState } from './question-state';
import { saveQuestion } from './save-question';

/** `written` is what the kind's editor read out of the form, right or not. */
type Edit = z.output<typeof editQuestionInput> & { written: unknown };
type Problems = Extract<QuestionBody, { ok: false }>['problems'];

export type EditedQuestion =
  | { kind: 'saved'; question: BankQuestion; state: string }
  | { kind: 'broken'; problems: Problems }
  | { kind: 'conflict'; theirs: LoadedQuestion };

/**
 * Saves what an editor's form sent. What stands against it is answered whole: all problems of the text, or what another
 * has saved in between, so that nothing typed is lost.
 */
export async function editQuestion(
  ctx: Context,
  { questionId, intent, seen, theirs, written, ...about }: Edit,
): Promise<Result<EditedQuestion>> {
  const before = found(await findQuestionById(ctx.store, questionId));
  demandInCourse(ctx.actor, 'course.edit', before.courseId);
  const read = questionBody(before.kind, written);
  if (!read.ok) return done({ kind: 'broken', problems: read.problems });
  const saved = await saveQuestion(ctx, {
    questionId,
    seen: intent === 'overwrite' && theirs ? theirs : seen,
    body: read.body,
    about,
  });
  if (saved.ok) return done({ kind: 'saved', question: saved.value, state: questionState(saved.value) });
  if (saved.reason !== 'conflict') return saved;
  return done({
    kind: 'conflict',
    theirs: await loadQuestion(ctx, { courseId: before.courseId, ref: before.ref }),
  });
}
