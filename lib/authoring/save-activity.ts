import type { z } from 'zod';
import {
  type DraftActivity,
  findDraftActivity,
  findDraftCourse,
  findPersonName,
  updateDraftActivity,
} from '@/db/queries/authoring';
import { record } from '@/lib/audit/record';
import type { ActivityBody } from '@/lib/catalogue/input';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Refusal, type Result, refusals } from '@/lib/kernel/result';
import { canonical } from './canonical';
import { compileActivity } from './compile-activity';
import { compileOptions } from './draft';
import type { saveActivityInput } from './input';
import { readMaterials } from './materials';
import { describeProblem } from './problem';

const refuse = refusals('authoring');

/**
 * The draft holds this text. Refuses when someone saved in between, and hands back what they wrote, so that neither
 * text is lost; learners see nothing of it before it is published.
 */
export async function saveActivity(
  ctx: Context,
  input: z.infer<typeof saveActivityInput>,
): Promise<Result<{ revision: number }>> {
  const activity = found(await findDraftActivity(ctx.store, input.activityId));
  demandInCourse(ctx.actor, 'course.edit', activity.courseId);
  const course = found(await findDraftCourse(ctx.store, activity.courseId));
  const materials = await readMaterials(ctx.store, activity.courseId);
  const body = writeBody(activity.body, input);
  const problem = compileActivity(body, compileOptions({ course, materials })).problems.find(
    ({ severity }) => severity === 'error',
  );
  if (problem)
    return refuse('does-not-compile', {
      details: {
        line: problem.line,
        message: describeProblem(problem, course.details.language),
        problem: problem.reason,
        path: problem.path.join('.'),
      },
      field: 'markdown',
    });

  const change = {
    title: input.title,
    minutes: input.minutes ?? activity.minutes,
    body,
    completion: input.completion ?? activity.completion,
  };
  const { title, minutes, completion } = activity;
  if (canonical(change) === canonical({ title, minutes, body: activity.body, completion }))
    return done({ revision: activity.revision });
  const by = ctx.actor.kind === 'person' ? ctx.actor.userId : null;
  const saved = await updateDraftActivity(ctx.store, activity.id, input.revision, {
    ...change,
    updatedAt: ctx.now,
    updatedBy: by,
  });
  if (!saved) return conflict(ctx, found(await findDraftActivity(ctx.store, activity.id)));
  await record(ctx, {
    action: 'activity.edited',
    courseId: activity.courseId,
    subject: activity.id,
    details: { revision: saved.revision, title: saved.title },
  });
  return done({ revision: saved.revision });
}

function writeBody(before: ActivityBody, input: z.infer<typeof saveActivityInput>): ActivityBody {
  const body = input.body?.kind === before.kind ? input.body : before;
  const outcome = input.outcome ?? body.outcome;
  const notice = input.notice ?? body.notice;
  if (body.kind === 'lesson' && input.markdown !== undefined)
    return { ...body, outcome, notice, markdown: normalise(input.markdown) };
  return { ...body, outcome, notice };
}

/** Browsers send lines as CR LF; folders hold them as LF, without blank ends. */
function normalise(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

async function conflict(ctx: Context, theirs: DraftActivity): Promise<Refusal> {
  const by = theirs.updatedBy ? await findPersonName(ctx.store, theirs.updatedBy) : undefined;
  return refuse('conflict', {
    details: {
      by: by ?? 'Faro',
      at: theirs.updatedAt.toISOString(),
      revision: theirs.revision,
      title: theirs.title,
      markdown: theirs.body.kind === 'lesson' ? theirs.body.markdown : canonical(theirs.body),
    },
  });
}
