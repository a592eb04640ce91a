import { publicVisit } from '@/app/visit';
import { isAlive } from '@/lib/kernel/is-alive';

/** `{"status":"ok"}` only when the database answers. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  if (await isAlive(publicVisit())) return Response.json({ status: 'ok' }, { headers });
  return Response.json({ status: 'database-unreachable' }, { status: 503, headers });
}
