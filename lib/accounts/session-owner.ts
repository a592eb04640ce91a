import { findAwaitingUser } from '@/db/queries/second-step';
import type { Context } from '@/lib/kernel/context';
import { sessionIdOf } from './open-session';

/** Whose session waits for its second step under this token; null when none does. */
export async function sessionOwner(ctx: Context, token: string | null): Promise<{ id: string } | null> {
  const user = token ? await findAwaitingUser(ctx.store, sessionIdOf(token), ctx.now) : undefined;
  return user ? { id: user.id } : null;
}
