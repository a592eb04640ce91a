import { findActivityVersion, findCourseVersion } from '@/db/queries/catalogue';
import type { Store } from '@/db/store';
import { found } from '@/lib/kernel/faults';
import { keep } from '@/lib/kernel/keep';
import type { ActivityBody, CompiledBody, Outline } from './input';

const outlines = keep<{ number: number; outline: Outline }>(500);
const contents = keep<{ title: string; body: ActivityBody; compiled: CompiledBody }>(2000);

/** A published outline. Versions never change, so each is read once. */
export function publishedOutline(store: Store, versionId: string) {
  return outlines(versionId, async () => found(await findCourseVersion(store, versionId)));
}

/** A published content. Holds the source too: never hand `body` to a page as it is. */
export function publishedContent(store: Store, activityVersionId: string) {
  return contents(activityVersionId, async () => found(await findActivityVersion(store, activityVersionId)));
}
