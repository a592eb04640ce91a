import type { z } from 'zod';
import {
  findLastVersion,
  insertActivityVersion,
  insertCourseVersion,
  updatePublishedVersion,
} from '@/db/queries/authoring';
import { record } from '@/lib/audit/record';
import type { Outline, OutlineActivity } from '@/lib/catalogue/input';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Context } from '@/lib/kernel/context';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { canonical } from './canonical';
import { type CompiledDraft, compileDraft } from './compile-draft';
import { type Draft, readDraft } from './draft';
import { findIllustration } from './find-illustration';
import type { courseInput } from './input';
import { describeProblem } from './problem';

const refuse = refusals('authoring');

export type Published = { versionId: string; number: number; isNew: boolean };

/**
 * Learners see the draft as it is now, in a version that never changes. What did not change keeps its version; with
 * nothing changed at all there is no new one. A job then completes those who by the new rules lack nothing.
 */
export async function publishCourse(
  ctx: Context,
  { courseId }: z.infer<typeof courseInput>,
): Promise<Result<Published>> {
  demandInCourse(ctx.actor, 'course.publish', courseId);
  const draft = await readDraft(ctx.store, courseId, { lock: true });
  if (draft.modules.every((module) => module.activities.length === 0)) return refuse('nothing-to-publish');
  const compiled = compileDraft(draft);
  const first = compiled.problems[0];
  if (first) return refuseFor(first, draft, compiled.problems.length);

  const outline = await writeOutline(ctx, draft, compiled);
  const last = await findLastVersion(ctx.store, courseId);
  if (last && draft.course.publishedVersionId === last.id && canonical(last.outline) === canonical(outline))
    return done({ versionId: last.id, number: last.number, isNew: false });
  const version = await insertCourseVersion(ctx.store, {
    courseId,
    number: (last?.number ?? 0) + 1,
    outline,
    publishedAt: ctx.now,
    publishedBy: ctx.actor.kind === 'person' ? ctx.actor.userId : null,
  });
  await updatePublishedVersion(ctx.store, courseId, version.id);
  await enqueue(ctx.store, 'books.request', { versionId: version.id });
  await enqueue(ctx.store, 'course.reconsider', { courseId }, { jobKey: `course.reconsider:${courseId}` });
  await record(ctx, {
    action: 'course.published',
    courseId,
    subject: version.id,
    details: { number: version.number },
  });
  return done({ versionId: version.id, number: version.number, isNew: true });
}

function refuseFor({ title, problem }: CompiledDraft['problems'][number], draft: Draft, count: number) {
  const message = describeProblem(problem, draft.course.details.language);
  return refuse('cannot-publish', {
    details: { activity: title, line: problem.line, message, problem: problem.reason, count },
  });
}

async function writeOutline(ctx: Context, draft: Draft, { descriptionHtml, activities }: CompiledDraft) {
  const outline: Outline = { details: draft.course.details, descriptionHtml, modules: [] };
  for (const module of draft.modules) {
    const listed: OutlineActivity[] = [];
    for (const { id, ref, title, minutes, body, completion, restrictions } of module.activities) {
      const { compiled, contentHash } = activities.get(id)!;
      const versionId = await insertActivityVersion(ctx.store, {
        activityId: id,
        courseId: draft.course.id,
        contentHash,
        title,
        body,
        compiled,
        createdAt: ctx.now,
      });
      listed.push({
        id,
        ref,
        versionId,
        kind: body.kind,
        title,
        minutes,
        outcome: body.outcome,
        notice: body.notice,
        passMark: body.kind === 'quiz' ? body.passMark : null,
        completion,
        restrictions,
      });
    }
    const { id, ref, title, summary, outcomes } = module;
    const illustration = findIllustration(draft.materials, ref);
    outline.modules.push({
      id,
      ref,
      title,
      summary,
      outcomes,
      ...(illustration && { illustration }),
      activities: listed,
    });
  }
  return outline;
}
