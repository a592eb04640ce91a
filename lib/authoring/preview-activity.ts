import type { z } from 'zod';
import { findDraftActivity, findDraftCourse } from '@/db/queries/authoring';
import type { CompiledBody } from '@/lib/catalogue/input';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import { compileActivity } from './compile-activity';
import { compileOptions } from './draft';
import type { previewActivityInput } from './input';
import { readMaterials } from './materials';
import { describeProblem } from './problem';

export type Preview = { compiled: CompiledBody; problems: { line: number; message: string }[] };

/** How a lesson would look with this text. Nothing is saved; what is wrong is told beside it. */
export async function previewActivity(
  ctx: Context,
  { activityId, markdown }: z.infer<typeof previewActivityInput>,
): Promise<Result<Preview>> {
  const activity = found(await findDraftActivity(ctx.store, activityId));
  demandInCourse(ctx.actor, 'course.edit', activity.courseId);
  const course = found(await findDraftCourse(ctx.store, activity.courseId));
  const materials = await readMaterials(ctx.store, activity.courseId);
  const body = activity.body.kind === 'lesson' ? { ...activity.body, markdown } : activity.body;
  const { compiled, problems } = compileActivity(body, compileOptions({ course, materials }));
  return done({
    compiled,
    problems: problems.map((problem) => ({
      line: problem.line,
      message: describeProblem(problem, course.details.language),
    })),
  });
}
