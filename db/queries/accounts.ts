import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { courseStaff, emailCodes, rateLimits, sessions, users } from '@/db/schema/accounts';
import type { Store } from '@/db/store';

export type User = typeof users.$inferSelect;
export type EmailCode = typeof emailCodes.$inferSelect;

export async function findUserByEmail(store: Store, email: string): Promise<User | undefined> {
  const [row] = await store.select().from(users).where(eq(users.email, email)).limit(1);
  return row;
}

export async function findUser(store: Store, id: string): Promise<User | undefined> {
  const [row] = await store.select().from(users).where(eq(users.id, id)).limit(1);
  return row;
}

/** The new user, or undefined when the address is taken. */
export async function insertUser(store: Store, user: typeof users.$inferInsert): Promise<User | undefined> {
  const [row] = await store
    .insert(users)
    .values(user)
    .onConflictDoNothing({ target: users.email })
    .returning();
  return row;
}

/** The same, and nobody changes the account until the transaction ends. */
export async function lockUserByEmail(store: Store, email: string): Promise<User | undefined> {
  const [row] = await store.select().from(users).where(eq(users.email, email)).for('update').limit(1);
  return row;
}

/** Changes an account that nobody has confirmed; undefined when it is confirmed, disabled or not there. */
export async function updateUnconfirmedUser(
  store: Store,
  email: string,
  change: Partial<typeof users.$inferInsert>,
): Promise<User | undefined> {
  const [row] = await store
    .update(users)
    .set(change)
    .where(and(eq(users.email, email), isNull(users.emailConfirmedAt), isNull(users.disabledAt)))
    .returning();
  return row;
}

export async function updateUser(
  store: Store,
  id: string,
  change: Partial<typeof users.$inferInsert>,
): Promise<void> {
  await store.update(users).set(change).where(eq(users.id, id));
}

export async function insertSession(store: Store, session: typeof sessions.$inferInsert): Promise<void> {
  await store.insert(sessions).values(session);
}

export type SessionPerson = {
  userId: string;
  email: string;
  givenNames: string;
  certificateName: string;
  country: string | null;
  isAdmin: boolean;
  staff: Record<string, 'coordinator' | 'author' | 'reporter'> | null;
};

/** Whose open session this is, with the roles, in one statement. */
export async function findSessionPerson(
  store: Store,
  id: string,
  now: Date,
): Promise<SessionPerson | undefined> {
  const [row] = await store
    .select({
      userId: users.id,
      email: users.email,
      givenNames: users.givenNames,
      certificateName: users.certificateName,
      country: users.country,
      isAdmin: users.isAdmin,
      staff: sql<SessionPerson['staff']>`(
        select json_object_agg(${courseStaff.courseId}, ${courseStaff.role})
        from ${courseStaff} where ${courseStaff.userId} = ${users.id})`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, id),
        isNull(sessions.endedAt),
        eq(sessions.isAwaitingCode, false),
        gt(sessions.expiresAt, now),
        isNull(users.disabledAt),
      ),
    )
    .limit(1);
  return row;
}

/** Whether it was open until now. */
export async function updateSessionEnded(store: Store, id: string, now: Date): Promise<boolean> {
  const rows = await store
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return rows.length > 0;
}

/** Ends all open sessions of the user, but for one where given. How many were ended. */
export async function updateSessionsEnded(
  store: Store,
  userId: string,
  now: Date,
  butFor?: string,
): Promise<number> {
  const rows = await store
    .update(sessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        butFor ? ne(sessions.id, butFor) : undefined,
      ),
    )
    .returning({ id: sessions.id });
  return rows.length;
}

export function listOpenSessions(store: Store, userId: string, now: Date) {
  return store
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.endedAt),
        eq(sessions.isAwaitingCode, false),
        gt(sessions.expiresAt, now),
      ),
    )
    .orderBy(sessions.createdAt);
}

export async function insertEmailCode(store: Store, code: typeof emailCodes.$inferInsert): Promise<void> {
  await store.insert(emailCodes).values(code);
}

/** Codes that may still be used; locked, so that parallel tries are counted. */
export function lockOpenEmailCodes(
  store: Store,
  userId: string,
  purpose: EmailCode['purpose'],
  now: Date,
): Promise<EmailCode[]> {
  return store
    .select()
    .from(emailCodes)
    .where(
      and(
        eq(emailCodes.userId, userId),
        eq(emailCodes.purpose, purpose),
        isNull(emailCodes.usedAt),
        gt(emailCodes.expiresAt, now),
      ),
    )
    .orderBy(emailCodes.id)
    .for('update');
}

/** Marks the user's unused codes of this purpose as used. */
export async function updateEmailCodesUsed(
  store: Store,
  userId: string,
  purpose: EmailCode['purpose'],
  now: Date,
): Promise<void> {
  await store
    .update(emailCodes)
    .set({ usedAt: now })
    .where(and(eq(emailCodes.userId, userId), eq(emailCodes.purpose, purpose), isNull(emailCodes.usedAt)));
}

/** Counts one more try in the window and tells how many there are now; one atomic statement. */
export async function insertRateLimitTry(store: Store, key: string, windowStart: Date): Promise<number> {
  const [row] = await store
    .insert(rateLimits)
    .values({ key, windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.windowStart],
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count });
  return row!.count;
}

/** Takes so many tries off the window's count, or all of them (null); never below nothing. */
export async function updateRateLimitGivenBack(
  store: Store,
  key: string,
  windowStart: Date,
  tries: number | null,
): Promise<void> {
  await store
    .update(rateLimits)
    .set({ count: tries === null ? 0 : sql`greatest(0, ${rateLimits.count} - ${tries})` })
    .where(and(eq(rateLimits.key, key), eq(rateLimits.windowStart, windowStart)));
}
