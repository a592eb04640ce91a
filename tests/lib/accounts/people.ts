import { sql } from 'drizzle-orm';
import { findUserByEmail, updateUser } from '@/db/queries/accounts';
import type { Store } from '@/db/store';
import { confirmEmail } from '@/lib/accounts/confirm-email';
import { register } from '@/lib/accounts/register';
import { resumeSession } from '@/lib/accounts/resume-session';
import type { Actor, Context } from '@/lib/kernel/context';
import type { Result } from '@/lib/kernel/result';

export const noon = new Date('2027-03-01T12:00:00Z');
export const later = (minutes: number, from = noon) => new Date(from.getTime() + minutes * 60_000);

export const goodPassword = 'el faro alumbra la costa';

export const contextOf = (store: Store, now = noon, actor: Actor = { kind: 'guest' }): Context => ({
  store,
  actor,
  now,
  site: 'https://faro.test',
});

class RolledBack extends Error {
  constructor(readonly refusal: Result<never>) {
    super();
  }
}

/** Runs a rule as the door does: one transaction, which a refusal rolls back. */
export async function atDoor<Value>(
  ctx: Context,
  rule: (inside: Context) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await ctx.store.transaction(async (store) => {
      const result = await rule({ ...ctx, store });
      if (!result.ok) throw new RolledBack(result);
      return result;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

/** Opens every connection of the pool, so that what is called in parallel runs in parallel. */
export async function warm(store: Store, connections: number): Promise<void> {
  await Promise.all(Array.from({ length: connections }, () => store.execute(sql`select pg_sleep(0.15)`)));
}

export const registration = (email: string, password = goodPassword) => ({
  givenNames: 'Ana María',
  surnames: 'Pérez Soto',
  email,
  password,
  country: 'CR' as const,
  consent: 'on' as const,
  locale: 'es' as const,
});

/** The code in the newest letter to this address. */
export async function codeSentTo(store: Store, email: string): Promise<string> {
  const [letter] = await store.execute<{ text: string }>(
    sql`select text from letters where to_email = ${email} order by created_at desc, id desc limit 1`,
  );
  const code = /\b\d{6}\b/.exec(letter?.text ?? '')?.[0];
  if (!code) throw new Error(`no code was sent to ${email}`);
  return code;
}

/** A person with a confirmed account, made by the rules themselves. */
export async function makePerson(store: Store, email: string, now = noon) {
  const registered = await atDoor(contextOf(store, now), (ctx) => register(ctx, registration(email)));
  if (!registered.ok) throw new Error(registered.reason);
  const code = await codeSentTo(store, email);
  const input = { ...registered.value, code, device: 'Firefox/140.0 (X11; Linux)' };
  const confirmed = await atDoor(contextOf(store, now), (ctx) => confirmEmail(ctx, input));
  if (!confirmed.ok) throw new Error(confirmed.reason);
  const { token } = confirmed.value;
  const visitor = (await resumeSession(store, token, now))!;
  return { token, visitor, ctx: contextOf(store, now, visitor), userId: visitor.userId };
}

export async function disable(store: Store, email: string): Promise<void> {
  const user = (await findUserByEmail(store, email))!;
  await updateUser(store, user.id, { disabledAt: noon });
}

export async function actionsOn(store: Store, subject: string): Promise<string[]> {
  const rows = await store.execute<{ action: string }>(
    sql`select action from audit_records where subject = ${subject} order by id`,
  );
  return rows.map(({ action }) => action);
}

export async function count(
  store: Store,
  table: 'users' | 'letters' | 'sessions' | 'email_codes',
): Promise<number> {
  const [row] = await store.execute<{ n: string }>(sql`select count(*) as n from ${sql.identifier(table)}`);
  return Number(row!.n);
}

/** Which letters went to this address, in the order of their names. */
export async function lettersTo(store: Store, email: string): Promise<string[]> {
  const rows = await store.execute<{ template: string }>(
    sql`select template from letters where to_email = ${email} order by template`,
  );
  return rows.map(({ template }) => template);
}
