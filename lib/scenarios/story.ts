import { publishedContent } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { NotFound } from '@/lib/kernel/faults';

/** The scenario that a run was begun on, source and compiled; later versions do not touch the run. */
export async function storyOf(ctx: Context, activityVersionId: string) {
  const { body, compiled } = await publishedContent(ctx.store, activityVersionId);
  if (body.kind !== 'scenario' || compiled.kind !== 'scenario') throw new NotFound();
  return { body, compiled };
}
