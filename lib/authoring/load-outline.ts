import type { z } from 'zod';
import { findLastVersion, listVersionHashes } from '@/db/queries/authoring';
import type { ActivityKind, CourseDetails } from '@/lib/catalogue/input';
import type { Context } from '@/lib/kernel/context';
import { demandInCourse } from '@/lib/kernel/permissions';
import { compileDraft } from './compile-draft';
import { readDraft } from './draft';
import type { courseInput } from './input';

export type DraftOutline = {
  courseId: string;
  slug: string;
  details: CourseDetails;
  /** The version that learners see; null before the first. */
  published: { number: number; at: Date } | null;
  modules: {
    id: string;
    ref: string;
    title: string;
    activities: {
      id: string;
      ref: string;
      kind: ActivityKind;
      title: string;
      minutes: number;
      isRequired: boolean;
      /** How the draft stands to what learners see. */
      state: 'new' | 'changed' | 'published';
    }[];
  }[];
};

/** The draft's table of contents, with what is not published yet. */
export async function loadOutline(
  ctx: Context,
  { courseId }: z.infer<typeof courseInput>,
): Promise<DraftOutline> {
  demandInCourse(ctx.actor, 'course.see', courseId);
  const draft = await readDraft(ctx.store, courseId);
  const version = await findLastVersion(ctx.store, courseId);
  const listed = version?.outline.modules.flatMap((module) => module.activities) ?? [];
  const hashes = await listVersionHashes(
    ctx.store,
    listed.map(({ versionId }) => versionId),
  );
  const published = new Map(
    listed.map(({ id, versionId }) => [id, hashes.find((row) => row.id === versionId)?.contentHash]),
  );
  const { activities } = compileDraft(draft);
  const state = (id: string) => {
    if (!published.has(id)) return 'new';
    return published.get(id) === activities.get(id)!.contentHash ? 'published' : 'changed';
  };
  return {
    courseId,
    slug: draft.course.slug,
    details: draft.course.details,
    published: version ? { number: version.number, at: version.publishedAt } : null,
    modules: draft.modules.map((module) => ({
      id: module.id,
      ref: module.ref,
      title: module.title,
      activities: module.activities.map((activity) => {
        const { id, ref, title, minutes, body, completion } = activity;
        return {
          id,
          ref,
          kind: body.kind,
          title,
          minutes,
          isRequired: completion.isRequired,
          state: state(id),
        };
      }),
    })),
  };
}
