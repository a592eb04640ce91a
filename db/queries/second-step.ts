import { and, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { recoveryCodes, sessions, users } from '@/db/schema/accounts';
import type { Store } from '@/db/store';
import type { User } from './accounts';

/** Whose session this is that waits for its second step. */
export async function findAwaitingUser(
  store: Store,
  sessionId: string,
  now: Date,
): Promise<User | undefined> {
  const [row] = await store
    .select({ user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        eq(sessions.isAwaitingCode, true),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        isNull(users.disabledAt),
      ),
    )
    .limit(1);
  return row?.user;
}

/** Opens the session that waited; false when it does not wait any more. */
export async function updateSessionAdmitted(
  store: Store,
  sessionId: string,
  expiresAt: Date,
): Promise<boolean> {
  const rows = await store
    .update(sessions)
    .set({ isAwaitingCode: false, expiresAt })
    .where(and(eq(sessions.id, sessionId), eq(sessions.isAwaitingCode, true), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return rows.length === 1;
}

/** Uses up this half minute's code; false when it, or a later one, was used before. */
export async function updateTotpStep(store: Store, userId: string, step: number): Promise<boolean> {
  const rows = await store
    .update(users)
    .set({ totpLastStep: step })
    .where(and(eq(users.id, userId), or(isNull(users.totpLastStep), lt(users.totpLastStep, step))))
    .returning({ id: users.id });
  return rows.length === 1;
}

export async function insertRecoveryCodes(
  store: Store,
  rows: (typeof recoveryCodes.$inferInsert)[],
): Promise<void> {
  await store.insert(recoveryCodes).values(rows);
}

/** Uses up a recovery code; false when there is none such, or no more. */
export async function updateRecoveryCodeUsed(
  store: Store,
  userId: string,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const rows = await store
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return rows.length === 1;
}

export async function deleteRecoveryCodes(store: Store, userId: string): Promise<void> {
  await store.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

/** How many recovery codes are left. */
export function countRecoveryCodes(store: Store, userId: string): Promise<number> {
  return store.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
}
