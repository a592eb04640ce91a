import { publicVisit } from '@/app/visit';
import { read } from '@/lib/files/read';
import { NotFound } from '@/lib/kernel/faults';

type Props = { params: Promise<{ sha256: string }> };

/**
 * A picture of a lesson, by the hash of its bytes, which only those who may see the lesson are told. Nothing else is
 * given out here. As a picture, and under this policy, a drawing runs nothing.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { sha256 } = await params;
  try {
    const { bytes, mediaType } = await read(publicVisit(), sha256);
    if (!mediaType.startsWith('image/')) return new Response('Not found', { status: 404 });
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': mediaType,
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response('Not found', { status: 404 });
    throw error;
  }
}
