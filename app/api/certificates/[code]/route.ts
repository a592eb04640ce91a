import { publicVisit } from '@/app/visit';
import { loadCertificateFile } from '@/lib/certificates/load-certificate-file';
import { NotFound } from '@/lib/kernel/faults';

type Props = { params: Promise<{ code: string }> };

/** The PDF, byte for byte as it was issued. `?inline` shows it instead of saving it. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { code } = await params;
  try {
    const result = await loadCertificateFile(publicVisit(), { code });
    if (!result.ok) {
      const headers = { 'Retry-After': '5', 'Cache-Control': 'no-store' };
      return new Response('Not ready yet', { status: 503, headers });
    }
    const { bytes, sha256, fileName } = result.value;
    const place = new URL(request.url).searchParams.has('inline') ? 'inline' : 'attachment';
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Length': String(bytes.length),
        'Content-Disposition': `${place}; filename="${fileName}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, max-age=300',
        'X-Robots-Tag': 'noindex',
        ETag: `"${sha256}"`,
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response('Not found', { status: 404 });
    throw error;
  }
}
