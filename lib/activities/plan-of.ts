import { publishedContent } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { NotFound } from '@/lib/kernel/faults';
import type { OpenedActivity } from './open-activity';

/** The published plan of an opened activity; NotFound where the activity is none. */
export async function planOf(ctx: Context, { current }: Pick<OpenedActivity, 'current'>) {
  const { body, compiled } = await publishedContent(ctx.store, current.activity.versionId);
  if (body.kind !== 'plan' || compiled.kind !== 'plan') throw new NotFound();
  return { body, introHtml: compiled.introHtml };
}
