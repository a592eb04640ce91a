import { verifyOnce } from '@/app/verify';

const headers = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
};

type Props = { params: Promise<{ code: string }> };

/** What the verification page says, for programs. Described in the README; open to any origin. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { code } = await params;
  const answer = await verifyOnce(decodeURIComponent(code));
  if (answer === 'too-many') {
    return Response.json(
      { status: 'too-many-requests' },
      { status: 429, headers: { ...headers, 'Retry-After': '60' } },
    );
  }
  if (!answer) return Response.json({ status: 'not-found' }, { status: 404, headers });
  return Response.json(answer, { headers });
}
