import { listDownloadsOf } from '@/db/queries/downloads';
import type { Outline } from '@/lib/catalogue/input';
import type { Context } from '@/lib/kernel/context';
import { courseBooks, moduleBook } from './input';
import { variantOf } from './variant';

export type ListedBook = {
  name: string;
  format: 'pdf' | 'epub';
  /** The module that it holds; null for the whole course. */
  module: { ref: string; title: string } | null;
  /** Null while it is not made. */
  made: { size: number; pages: number | null } | null;
};

/** Every book of a version, made or not: the whole course first. */
export async function listBooks(
  ctx: Context,
  { versionId, outline, withheld }: { versionId: string; outline: Outline; withheld: readonly string[] },
): Promise<ListedBook[]> {
  const variant = variantOf({ site: ctx.site, withheld });
  const rows = new Map(
    (await listDownloadsOf(ctx.store, { versionId, variant })).map((row) => [row.name, row]),
  );
  const listed = (name: string, module: ListedBook['module']): ListedBook => {
    const row = rows.get(name);
    const format = name.endsWith('.epub') ? 'epub' : 'pdf';
    return { name, format, module, made: row ? { size: row.size, pages: row.pages } : null };
  };
  return [
    ...courseBooks.map((name) => listed(name, null)),
    ...outline.modules.map(({ ref, title }) => listed(moduleBook(ref), { ref, title })),
  ];
}
