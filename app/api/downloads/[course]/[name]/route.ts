import { visit } from '@/app/visit';
import { downloadInput } from '@/lib/downloads/input';
import { loadBook } from '@/lib/downloads/load-book';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import { Forbidden, NotFound } from '@/lib/kernel/faults';

type Props = { params: Promise<{ course: string; name: string }> };

/** A course, or a module of it, as a book; while it is being made, on to the page that says so (`?idioma=en`: in English). */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const input = downloadInput.safeParse(await params);
  if (!input.success) return new Response(null, { status: 404 });
  const { ctx } = await visit();
  try {
    const result = await loadBook(ctx, input.data);
    if (!result.ok) {
      const locale = asLocale(new URL(request.url).searchParams.get('idioma') ?? '');
      const { course, name } = input.data;
      const page = href(locale, '/aprender/[course]/descargar', { course }, { archivo: name });
      return new Response(null, { status: 303, headers: { Location: page, 'Cache-Control': 'no-store' } });
    }
    const { bytes, sha256, mediaType, fileName } = result.value;
    const headers = {
      ETag: `"${sha256}"`,
      // Kept, but asked about each time: a learner may have left, and a new edition has the same address.
      'Cache-Control': 'private, no-cache',
      'X-Robots-Tag': 'noindex',
    };
    if (request.headers.get('if-none-match')?.includes(headers.ETag))
      return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...headers,
        'Content-Type': mediaType,
        'Content-Length': String(bytes.length),
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return new Response(null, { status: 404 });
    throw error;
  }
}
