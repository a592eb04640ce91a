import { enqueue } from '@/lib/jobs/enqueue';
import type { Context } from '@/lib/kernel/context';
import type { OpenedDownloads } from './open-downloads';
import { variantOf } from './variant';

/** The books with these names will be made; asked for twice while they wait, they are made once. */
export async function requestBooks(
  ctx: Context,
  { versionId, withheld }: Pick<OpenedDownloads, 'versionId' | 'withheld'>,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const jobKey = ['book', versionId, variantOf({ site: ctx.site, withheld }), name].join(' ');
    await enqueue(ctx.store, 'book.produce', { versionId, name, withheld }, { jobKey });
  }
}
