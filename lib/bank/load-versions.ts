import { z } from 'zod';
import { findQuestion, listQuestionVersions } from '@/db/queries/questions';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { kindOf } from '@/questions';

const revision = z.coerce.number().int().min(1).optional().catch(undefined);
const asked = z.object({ antes: revision, despues: revision });

/** The texts that a question ever had, the newest first, and two of them to compare: the last two unless asked. */
export async function loadVersions(
  ctx: Context,
  { courseId, ref, ...search }: { courseId: string; ref: string } & Record<string, unknown>,
) {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const question = found(await findQuestion(ctx.store, courseId, ref));
  const versions = await listQuestionVersions(ctx.store, question.id);
  const { antes, despues } = asked.parse(search);
  const of = (number: number | undefined) => versions.find((version) => version.revision === number);
  const after = of(despues) ?? versions[0];
  const before = of(antes) ?? versions.find((version) => after && version.revision < after.revision);
  return {
    question,
    summary: kindOf(question.kind).summarise(question.body),
    versions: versions.map(({ body: _, ...version }) => version),
    compared: before && after && before !== after ? { before, after } : null,
  };
}
export type LoadedVersions = Awaited<ReturnType<typeof loadVersions>>;
