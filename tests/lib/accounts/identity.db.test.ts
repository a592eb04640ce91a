import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUserByEmail, updateUser } from '@/db/queries/accounts';
import { loadProfile } from '@/lib/accounts/load-profile';
import { type Claims, readClaims } from '@/lib/accounts/read-claims';
import { register } from '@/lib/accounts/register';
import { registerWithIdentity } from '@/lib/accounts/register-with-identity';
import { requestReset } from '@/lib/accounts/request-reset';
import { resetPassword } from '@/lib/accounts/reset-password';
import { resumeSession } from '@/lib/accounts/resume-session';
import { signIn } from '@/lib/accounts/sign-in';
import { signInWithIdentity } from '@/lib/accounts/sign-in-with-identity';
import { unlinkIdentity } from '@/lib/accounts/unlink-identity';
import { Forbidden } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';
import {
  actionsOn,
  atDoor,
  codeSentTo,
  contextOf,
  count,
  disable,
  goodPassword,
  lettersTo,
  makePerson,
  noon,
  registration,
  warm,
} from './people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 20 });
});
afterAll(() => db.drop());

const device = 'Firefox/140.0 (X11; Linux)';
const institution = 'Instituto del Faro';
const issuer = 'https://entrada.faro.test';

let subjects = 0;
const claimsOf = (email: string | null, more: Partial<Claims> = {}): Claims => ({
  issuer,
  subject: `s-${++subjects}`,
  email,
  givenNames: 'Ana María',
  surnames: 'Pérez Soto',
  ...more,
});

const arrive = (claims: Claims, ctx = contextOf(db.store)) =>
  atDoor(ctx, (inside) => signInWithIdentity(inside, { claims, institution, device }));
const enrolWith = (claims: Claims, ctx = contextOf(db.store)) =>
  atDoor(ctx, (inside) =>
    registerWithIdentity(inside, {
      claims,
      institution,
      device,
      givenNames: 'Ana',
      surnames: 'Pérez',
      country: 'CR',
      consent: 'on',
      locale: 'es',
    }),
  );
const identitiesOf = (email: string) =>
  db.store.execute<{ subject: string }>(
    sql`select i.subject from identities i join users u on u.id = i.user_id where u.email = ${email}`,
  );
const everything = async () => [
  await count(db.store, 'users'),
  await count(db.store, 'sessions'),
  await count(db.store, 'letters'),
  await db.store.execute(sql`select count(*) from identities`),
];
const visitorOf = (result: Awaited<ReturnType<typeof arrive>>) => {
  if (!result.ok || !('token' in result.value)) throw new Error(JSON.stringify(result));
  return resumeSession(db.store, result.value.token, noon);
};

describe('K4 signing in with the account of an institution', () => {
  it('links a new identity with the confirmed account of its verified address, tells the owner, and records it', async () => {
    const { userId } = await makePerson(db.store, 'vincula@faro.test');
    const claims = claimsOf('vincula@faro.test');
    expect(await visitorOf(await arrive(claims))).toMatchObject({ userId });
    expect(await identitiesOf('vincula@faro.test')).toMatchObject([{ subject: claims.subject }]);
    expect(await lettersTo(db.store, 'vincula@faro.test')).toEqual(['confirm', 'identity-linked']);
    expect((await actionsOn(db.store, userId)).slice(-2)).toEqual(['identity.linked', 'account.signed-in']);
  });

  it('knows the identity again, whatever address it has by now; links and tells once', async () => {
    const { userId } = await makePerson(db.store, 'conoce@faro.test');
    const claims = claimsOf('conoce@faro.test');
    await arrive(claims);
    for (const email of ['otra@faro.test', null])
      expect(await visitorOf(await arrive({ ...claims, email }))).toMatchObject({ userId });
    expect(await identitiesOf('conoce@faro.test')).toHaveLength(1);
    expect(await lettersTo(db.store, 'conoce@faro.test')).toEqual(['confirm', 'identity-linked']);
  });

  it('is the identity of its issuer alone', async () => {
    await makePerson(db.store, 'emisor@faro.test');
    const claims = claimsOf('emisor@faro.test');
    await arrive(claims);
    const elsewhere = { ...claims, issuer: 'https://otra.faro.test', email: null };
    expect(await arrive(elsewhere)).toMatchObject({ ok: false, reason: 'institution-email' });
  });

  it('refuses an address that is not verified, and changes nothing', async () => {
    await makePerson(db.store, 'noverificada@faro.test');
    const before = await everything();
    expect(await arrive(claimsOf(null))).toMatchObject({ ok: false, reason: 'institution-email' });
    expect(await enrolWith(claimsOf(null))).toMatchObject({ ok: false, reason: 'institution-email' });
    expect(await everything()).toEqual(before);
  });

  it('opens nothing for a disabled account, known or not', async () => {
    const claims = claimsOf('apagada@faro.test');
    await makePerson(db.store, 'apagada@faro.test');
    await arrive(claims);
    await disable(db.store, 'apagada@faro.test');
    await makePerson(db.store, 'apagada2@faro.test');
    await disable(db.store, 'apagada2@faro.test');
    const before = await everything();
    for (const one of [claims, claimsOf('apagada2@faro.test')]) {
      expect(await arrive(one)).toMatchObject({ ok: false, reason: 'account-disabled' });
      expect(await enrolWith(one)).toMatchObject({ ok: false, reason: 'account-disabled' });
    }
    expect(await everything()).toEqual(before);
  });

  it('does not hand an account on with its address: a second identity of the institution is refused', async () => {
    await makePerson(db.store, 'heredada@faro.test');
    await arrive(claimsOf('heredada@faro.test'));
    const before = await everything();
    expect(await arrive(claimsOf('heredada@faro.test'))).toMatchObject({ reason: 'institution-other' });
    expect(await everything()).toEqual(before);
  });

  it('still owes the second step', async () => {
    const { userId } = await makePerson(db.store, 'paso@faro.test');
    await updateUser(db.store, userId, { totpSecret: 'x', totpEnabledAt: noon });
    const result = await arrive(claimsOf('paso@faro.test'));
    expect(result).toMatchObject({ ok: true, value: { awaitsCode: true } });
    expect(await visitorOf(result)).toBeNull();
  });

  it('ends the session that the browser had', async () => {
    const { ctx, token } = await makePerson(db.store, 'cambia@faro.test');
    await arrive(claimsOf('cambia@faro.test'), ctx);
    expect(await resumeSession(db.store, token, noon)).toBeNull();
  });

  it('links once when the answer arrives ten times at once', async () => {
    await makePerson(db.store, 'diez@faro.test');
    await warm(db.store, 10);
    const claims = claimsOf('diez@faro.test');
    const results = await Promise.all(Array.from({ length: 10 }, () => arrive(claims)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await identitiesOf('diez@faro.test')).toHaveLength(1);
    expect(await lettersTo(db.store, 'diez@faro.test')).toEqual(['confirm', 'identity-linked']);
  });
});

describe('K4 a newcomer from an institution', () => {
  it('is known as such, and nothing is kept of them before they agree', async () => {
    const before = await everything();
    expect(await arrive(claimsOf('nueva@faro.test'))).toEqual({ ok: true, value: { isNewcomer: true } });
    expect(await everything()).toEqual(before);
  });

  it('gets a confirmed account without a password, linked and signed in, without a letter; recorded', async () => {
    const result = await enrolWith(claimsOf('creada@faro.test'));
    const user = (await findUserByEmail(db.store, 'creada@faro.test'))!;
    expect(user).toMatchObject({
      emailConfirmedAt: noon,
      passwordHash: '',
      certificateName: 'Ana Pérez',
      country: 'CR',
      isAdmin: false,
    });
    expect(await visitorOf(result)).toMatchObject({ userId: user.id });
    expect(await identitiesOf('creada@faro.test')).toHaveLength(1);
    expect(await lettersTo(db.store, 'creada@faro.test')).toEqual([]);
    expect(await actionsOn(db.store, user.id)).toEqual(['account.registered', 'identity.linked']);
  });

  it('becomes one account with one identity when the form is sent ten times at once', async () => {
    await warm(db.store, 10);
    const claims = claimsOf('decena@faro.test');
    const before = await count(db.store, 'users');
    const results = await Promise.all(Array.from({ length: 10 }, () => enrolWith(claims)));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(await count(db.store, 'users')).toBe(before + 1);
    expect(await identitiesOf('decena@faro.test')).toHaveLength(1);
  });

  it('takes an address from whoever registered it and never confirmed it: their password and code are dead', async () => {
    const email = 'secuestrada@faro.test';
    const theirs = await atDoor(contextOf(db.store), (ctx) => register(ctx, registration(email)));
    expect(theirs.ok).toBe(true);
    expect(await arrive(claimsOf(email))).toEqual({ ok: true, value: { isNewcomer: true } });
    await enrolWith(claimsOf(email));
    const input = { email, password: goodPassword, device };
    expect(await atDoor(contextOf(db.store), (ctx) => signIn(ctx, input))).toMatchObject({
      reason: 'wrong-credentials',
    });
    const codes = await db.store.execute(
      sql`select 1 from email_codes c join users u on u.id = c.user_id where u.email = ${email} and used_at is null`,
    );
    expect(codes).toHaveLength(0);
  });

  it('may choose a password as everyone may who has forgotten theirs', async () => {
    const email = 'conclave@faro.test';
    await enrolWith(claimsOf(email));
    await atDoor(contextOf(db.store), (ctx) => requestReset(ctx, { email }));
    const code = await codeSentTo(db.store, email);
    const chosen = { email, code, password: goodPassword, device };
    expect(await atDoor(contextOf(db.store), (ctx) => resetPassword(ctx, chosen))).toMatchObject({
      ok: true,
    });
    const result = await atDoor(contextOf(db.store), (ctx) => signIn(ctx, chosen));
    expect(result).toMatchObject({ ok: true });
  });
});

describe('K4 unlinking', () => {
  it('parts account and institution, records it, and twice is once', async () => {
    const { ctx, userId } = await makePerson(db.store, 'separa@faro.test');
    const stranger = await makePerson(db.store, 'ajena@faro.test');
    await arrive(claimsOf('separa@faro.test'));
    await arrive(claimsOf('ajena@faro.test'));
    expect(await loadProfile(ctx)).toMatchObject({ hasPassword: true, identities: [{ issuer }] });
    for (const _time of [1, 2]) expect(await atDoor(ctx, unlinkIdentity)).toMatchObject({ ok: true });
    expect((await loadProfile(ctx)).identities).toEqual([]);
    expect((await loadProfile(stranger.ctx)).identities).toHaveLength(1);
    const unlinked = (await actionsOn(db.store, userId)).filter((action) => action === 'identity.unlinked');
    expect(unlinked).toHaveLength(1);
  });

  it('refuses who has no password and would be locked out', async () => {
    const visitor = (await visitorOf(await enrolWith(claimsOf('sinclave@faro.test'))))!;
    expect(await atDoor(contextOf(db.store, noon, visitor), unlinkIdentity)).toMatchObject({
      ok: false,
      reason: 'needs-password',
    });
    expect(await identitiesOf('sinclave@faro.test')).toHaveLength(1);
  });

  it('is nothing for guests', async () => {
    await expect(atDoor(contextOf(db.store), unlinkIdentity)).rejects.toThrow(Forbidden);
  });
});

describe('K4 what an institution says', () => {
  const raw = { iss: issuer, sub: 'a', email: ' Ana@Faro.Test ', email_verified: true };

  it.each([
    [true, 'ana@faro.test'],
    ['true', 'ana@faro.test'],
    [false, null],
    ['false', null],
    [1, null],
    [undefined, null],
  ])('counts an address with email_verified %j as %j', (email_verified, email) => {
    expect(readClaims({ ...raw, email_verified })?.email).toBe(email);
  });

  it.each([undefined, '', 5, 'ñ', 'x'.repeat(256), 'a\nb'])('knows nobody by the subject %j', (sub) => {
    expect(readClaims({ ...raw, sub })).toBeNull();
  });

  it('reads names as forms do, and the whole name where the parts are missing', () => {
    expect(readClaims({ ...raw, given_name: ' Ana\u202e  María ', family_name: 'Pérez' })).toMatchObject({
      givenNames: 'Ana María',
      surnames: 'Pérez',
    });
    expect(readClaims({ ...raw, name: `Ana ${'x'.repeat(200)}` })?.givenNames).toHaveLength(80);
    expect(readClaims({ ...raw, given_name: { a: 1 } })).toMatchObject({ givenNames: '', surnames: '' });
  });
});
