import { findDownload } from '@/db/queries/downloads';
import { read } from '@/lib/files/read';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { done, type Result, refusals } from '@/lib/kernel/result';
import { type DownloadInput, partNamed } from './input';
import { openDownloads } from './open-downloads';
import { requestBooks } from './request-books';
import { variantOf } from './variant';

const refuse = refusals('downloads');

export type LoadedBook = { bytes: Buffer; mediaType: string; sha256: string; fileName: string };

/**
 * The bytes of a book, for who may have it. While there is none, it is asked for, and the refusal is `not-ready`. The
 * name that it is saved under tells nothing of the course.
 */
export async function loadBook(ctx: Context, { course, name }: DownloadInput): Promise<Result<LoadedBook>> {
  const opened = await openDownloads(ctx, course);
  const { versionId, outline, withheld } = opened;
  const part = found(partNamed(name, outline.modules));
  const row = await findDownload(ctx.store, {
    versionId,
    name,
    variant: variantOf({ site: ctx.site, withheld }),
  });
  if (!row) {
    await requestBooks(ctx, opened, [name]);
    return refuse('not-ready');
  }
  const place = outline.modules.findIndex(({ ref }) => ref === part.module);
  return done({
    ...(await read(ctx, row.fileSha256)),
    sha256: row.fileSha256,
    fileName: `faro-lectura${place < 0 ? '' : `-${place + 1}`}.${part.format}`,
  });
}
