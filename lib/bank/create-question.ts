import type { z } from 'zod';
import { lockCategory } from '@/db/queries/categories';
import { insertNewQuestion, listRefsLike, lockQuestion } from '@/db/queries/questions';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import { isKind, kindOf, type QuestionBody, questionBody } from '@/questions';
import { freeRef, stemOf } from './free-ref';
import type { createQuestionInput } from './input';
import { keepVersion } from './save-question';

type Create = z.output<typeof createQuestionInput> & { written: unknown };

export type CreatedQuestion =
  | { kind: 'created'; ref: string }
  | { kind: 'broken'; problems: Extract<QuestionBody, { ok: false }>['problems'] };

/** The bank has this question, last in its category, under an id made of its first words; sent twice it is one. */
export async function createQuestion(
  ctx: Context,
  { courseId, questionId, kind, categoryId, written, topic, source, tags }: Create,
): Promise<Result<CreatedQuestion>> {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  if (!isKind(kind)) throw new NotFound();
  found(await lockCategory(ctx.store, courseId, categoryId));
  const read = questionBody(kind, written);
  if (!read.ok) return done({ kind: 'broken', problems: read.problems });
  const { body } = read;
  const stem = stemOf(kindOf(kind).summarise(body), 'pregunta');
  for (;;) {
    const ref = freeRef(stem, await listRefsLike(ctx.store, courseId, stem));
    const row = { id: questionId, courseId, categoryId, ref, kind, body, topic, source, tags };
    const saved = await insertNewQuestion(ctx.store, { ...row, updatedAt: ctx.now });
    if (saved) {
      await keepVersion(ctx, saved);
      await record(ctx, {
        action: 'question.created',
        courseId,
        subject: questionId,
        details: { question: ref, kind },
      });
      return done({ kind: 'created', ref });
    }
    const same = await lockQuestion(ctx.store, questionId);
    if (same && same.courseId !== courseId) throw new NotFound();
    if (same) return done({ kind: 'created', ref: same.ref });
  }
}
