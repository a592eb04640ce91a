import { listPictures } from '@/db/queries/exchange';
import type { Store } from '@/db/store';
import type { QuestionPlan } from './plan-questions';
import type { QuestionFile } from './read-questions';

/** The pictures that a plan points at and that are neither in its file nor kept here. */
export async function listMissingPictures(
  store: Store,
  plan: QuestionPlan,
  { pictures }: QuestionFile,
): Promise<Set<string>> {
  const wanted = plan.pictures.filter((sha256) => !pictures.has(sha256));
  const kept = wanted.length > 0 ? await listPictures(store, wanted) : [];
  return new Set(wanted.filter((sha256) => !kept.some((picture) => picture.sha256 === sha256)));
}
