import { sql } from 'drizzle-orm';
import { openedStore } from '@/app/store';

/** `{"status":"ok"}` only when the database answers. */
export async function GET(): Promise<Response> {
  try {
    await openedStore().store.execute(sql`select 1`);
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
  } catch {
    return Response.json({ status: 'database-unreachable' }, { status: 503 });
  }
}
