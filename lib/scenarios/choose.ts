import type { z } from 'zod';
import { findOwnRun, insertStep } from '@/db/queries/scenarios';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandPerson } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { finishRun } from './finish-run';
import type { choiceInput } from './input';
import { storyOf } from './story';
import { walk } from './walk';

const refuse = refusals('scenarios');

/**
 * Adds one choice to the person's own run. At a place of the path that is taken nothing changes: `isOwn` says
 * whether the choice that stands there is this one. The scene is derived from the path; the form only confirms it.
 * Reaching an ending finishes the run.
 */
export async function choose(
  ctx: Context,
  input: z.infer<typeof choiceInput>,
): Promise<Result<{ position: number; isOwn: boolean }>> {
  const { actor } = demandPerson(ctx);
  const { position, scene, choice: index } = input;
  const find = async () => found(await findOwnRun(ctx.store, input.run, actor.userId));
  const kept = (step: { choice: number } | undefined) => done({ position, isOwn: step?.choice === index });

  const run = await find();
  if (!run.isLast) return refuse('restarted');
  if (run.steps[position]) return kept(run.steps[position]);
  const { body } = await storyOf(ctx, run.activityVersionId);
  const { current, sceneAt } = walk(body, run.steps);
  if (position !== run.steps.length || scene !== current.id) return refuse('other-scene');
  if (index === undefined) return refuse('nothing-chosen');
  const choice = current.choices?.[index];
  if (!choice) return refuse('not-offered');

  const step = { runId: run.id, position, scene: current.id, choice: index, at: ctx.now };
  if (!(await insertStep(ctx.store, step))) return kept((await find()).steps[position]);
  if (sceneAt(choice.next).ending) await finishRun(ctx, run);
  return done({ position, isOwn: true });
}
