import { and, eq } from 'drizzle-orm';
import { identities, users } from '@/db/schema/accounts';
import type { Store } from '@/db/store';
import type { User } from './accounts';

export type Identity = typeof identities.$inferSelect;

/** Whose account this identity opens. */
export async function findIdentityUser(
  store: Store,
  issuer: string,
  subject: string,
): Promise<User | undefined> {
  const [row] = await store
    .select({ user: users })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
    .limit(1);
  return row?.user;
}

export function listIdentities(store: Store, userId: string): Promise<Identity[]> {
  return store.select().from(identities).where(eq(identities.userId, userId)).orderBy(identities.createdAt);
}

/** False when the identity opens an account already, or the account has another one of the same issuer. */
export async function insertIdentity(
  store: Store,
  identity: typeof identities.$inferInsert,
): Promise<boolean> {
  const rows = await store
    .insert(identities)
    .values(identity)
    .onConflictDoNothing()
    .returning({ id: identities.id });
  return rows.length === 1;
}

/** The issuers whose identities opened the account until now. */
export async function deleteIdentities(store: Store, userId: string): Promise<string[]> {
  const rows = await store
    .delete(identities)
    .where(eq(identities.userId, userId))
    .returning({ issuer: identities.issuer });
  return rows.map(({ issuer }) => issuer);
}
