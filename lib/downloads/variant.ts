import { sha256Of } from '@/lib/files/put';

/** Raised when books are made otherwise than before: then they are made anew. */
const recipe = 1;

/** For whom a book was made: those with the same share one. */
export function variantOf({ site, withheld }: { site: string; withheld: readonly string[] }): string {
  const made = JSON.stringify([recipe, site, [...withheld].sort()]);
  return sha256Of(Buffer.from(made)).slice(0, 24);
}
