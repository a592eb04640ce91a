import {
  deleteDownloadsBefore,
  findDownload,
  findVersionOfCourse,
  insertDownload,
  lockMaking,
} from '@/db/queries/downloads';
import { publishedOutline } from '@/lib/catalogue/published';
import { put } from '@/lib/files/put';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { bookOf } from './book';
import { writeEpub } from './epub/write-epub';
import { partNamed } from './input';
import { loadSource } from './load-source';
import { writePdf } from './pdf/write-pdf';
import { variantOf } from './variant';

export type Production = { versionId: string; name: string; withheld: string[] };

/**
 * The job `book.produce`: afterwards the version has this book. Run twice, or by two workers at once, it is made once;
 * of a version that is not the published one any more, it is not made, and what was made of others is taken away.
 */
export function produceBook(ctx: Context, job: Production): Promise<{ produced: boolean }> {
  return ctx.store.transaction(async (store) => ({ produced: await produce({ ...ctx, store }, job) }));
}

async function produce(ctx: Context, { versionId, name, withheld }: Production): Promise<boolean> {
  const version = await findVersionOfCourse(ctx.store, versionId);
  if (version?.publishedVersionId !== versionId) return false;
  const variant = variantOf({ site: ctx.site, withheld });
  if (!(await lockMaking(ctx.store, ['book', versionId, variant, name].join(' ')))) return false;
  if (await findDownload(ctx.store, { versionId, variant, name })) return false;
  const { outline } = await publishedOutline(ctx.store, versionId);
  const { format, module } = found(partNamed(name, outline.modules));
  const book = bookOf(await loadSource(ctx, { versionId, module, withheld }));
  const { bytes, pages } = format === 'pdf' ? await writePdf(book) : { bytes: writeEpub(book), pages: null };
  const mediaType = format === 'pdf' ? 'application/pdf' : 'application/epub+zip';
  const fileSha256 = await put(ctx, { bytes, mediaType });
  const size = bytes.length;
  await insertDownload(ctx.store, { versionId, variant, name, fileSha256, size, pages, createdAt: ctx.now });
  await deleteDownloadsBefore(ctx.store, version.courseId, versionId);
  return true;
}
