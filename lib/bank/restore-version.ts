import type { z } from 'zod';
import { listQuestionVersions, lockQuestion, updateQuestion } from '@/db/queries/questions';
import { record } from '@/lib/audit/record';
import { canonical } from '@/lib/authoring/canonical';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { questionBody } from '@/questions';
import type { restoreVersionInput } from './input';
import { keepVersion } from './save-question';

const refuse = refusals('bank');

/** The question says again what it said at that revision, as its newest version; none is lost. */
export async function restoreVersion(
  ctx: Context,
  { questionId, revision }: z.output<typeof restoreVersionInput>,
): Promise<Result<{ revision: number }>> {
  const before = found(await lockQuestion(ctx.store, questionId));
  demandInCourse(ctx.actor, 'course.edit', before.courseId);
  const versions = await listQuestionVersions(ctx.store, questionId);
  const old = found(versions.find((version) => version.revision === revision));
  const read = questionBody(old.kind, old.body);
  if (!read.ok) return refuse('version-not-valid');
  const { kind, body } = read;
  if (canonical([before.kind, before.body]) === canonical([kind, body]))
    return done({ revision: before.revision });
  const change = { kind, body, revision: before.revision + 1, updatedAt: ctx.now };
  await updateQuestion(ctx.store, questionId, change);
  await keepVersion(ctx, { ...before, ...change });
  await record(ctx, {
    action: 'question.restored',
    courseId: before.courseId,
    subject: questionId,
    details: { question: before.ref, from: revision, revision: change.revision },
  });
  return done({ revision: change.revision });
}
