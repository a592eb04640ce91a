import { findFilePart } from '@/db/queries/files';
import type { Context } from '@/lib/kernel/context';
import type { Range } from './range';

const partSize = 256 * 1024;

/** The bytes from the first to the last asked for, read from the database a piece at a time, as fast as they are taken. */
export function streamFile(
  { store }: Pick<Context, 'store'>,
  sha256: string,
  { first, last }: Range,
): ReadableStream<Uint8Array> {
  let at = first;
  return new ReadableStream(
    {
      async pull(controller) {
        const part =
          at > last ? null : await findFilePart(store, sha256, at, Math.min(partSize, last - at + 1));
        if (at <= last && !part?.length) throw new Error('A file ends before its time.');
        if (part) controller.enqueue(new Uint8Array(part));
        at += part?.length ?? 0;
        if (at > last) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
