import type { OpenedActivity } from '@/lib/activities/open-activity';
import { publishedContent } from '@/lib/catalogue/published';
import type { Context } from '@/lib/kernel/context';
import { NotFound } from '@/lib/kernel/faults';

/** The published survey of an opened activity; NotFound where the activity is none. */
export async function surveyOf(ctx: Context, { current }: Pick<OpenedActivity, 'current'>) {
  const { body, compiled } = await publishedContent(ctx.store, current.activity.versionId);
  if (body.kind !== 'survey' || compiled.kind !== 'survey') throw new NotFound();
  return { body, introHtml: compiled.introHtml };
}
