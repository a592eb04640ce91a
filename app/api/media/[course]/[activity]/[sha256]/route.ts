import { visit } from '@/app/visit';
import { findMedia } from '@/lib/activities/find-media';
import { mediaInput } from '@/lib/activities/input';
import type { MediaFile } from '@/lib/catalogue/media-input';
import { rangeOf } from '@/lib/files/range';
import { streamFile } from '@/lib/files/stream-file';
import { Forbidden, NotFound } from '@/lib/kernel/faults';

type Props = { params: Promise<{ course: string; activity: string; sha256: string }> };

/** A recording, a video, its captions or a file to keep of a lesson, whole or in part, for whom the lesson is open. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const input = mediaInput.safeParse(await params);
  if (!input.success) return new Response(null, { status: 404 });
  const { ctx } = await visit();
  try {
    const file = await findMedia(ctx, input.data);
    const { headers } = request;
    const etag = `"${file.sha256}"`;
    const shared = {
      ETag: etag,
      'Accept-Ranges': 'bytes',
      // Kept, but asked about each time: who left the course keeps nothing open. As it is: a piece of it cannot be pressed.
      'Cache-Control': 'private, no-cache, no-transform',
      'X-Robots-Tag': 'noindex',
    };
    if (headers.get('if-none-match')?.includes(etag))
      return new Response(null, { status: 304, headers: shared });
    // Whoever holds another state of the file gets this one whole.
    const isSame = [null, etag].includes(headers.get('if-range'));
    const range = isSame ? rangeOf(headers.get('range'), file.size) : null;
    if (range === 'none')
      return new Response(null, {
        status: 416,
        headers: { ...shared, 'Content-Range': `bytes */${file.size}` },
      });
    const { first, last } = range ?? { first: 0, last: file.size - 1 };
    return new Response(request.method === 'HEAD' ? null : streamFile(ctx, file.sha256, { first, last }), {
      status: range ? 206 : 200,
      headers: {
        ...shared,
        'Content-Type': file.mediaType,
        // The way to `Content-Length`: see bin/before-next.mjs.
        'X-Faro-Length': String(last - first + 1),
        'Content-Disposition': disposition(file),
        ...(range && { 'Content-Range': `bytes ${first}-${last}/${file.size}` }),
      },
    });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
    throw error;
  }
}

export { GET as HEAD };

/** What is no sound or picture is kept, never shown by the browser; the name comes plain, and with all its letters. */
function disposition({ name, mediaType }: MediaFile): string {
  const plain = name.normalize('NFD').replace(/[^ -~]|["\\]/g, '');
  const written = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const how = /^(audio|video|image)\/|^text\/vtt$/.test(mediaType) ? 'inline' : 'attachment';
  return `${how}; filename="${plain}"; filename*=UTF-8''${written}`;
}
