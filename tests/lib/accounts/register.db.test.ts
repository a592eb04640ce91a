import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findUserByEmail } from '@/db/queries/accounts';
import { confirmEmail } from '@/lib/accounts/confirm-email';
import { registerInput } from '@/lib/accounts/input';
import { proofOf } from '@/lib/accounts/pending';
import { register } from '@/lib/accounts/register';
import { resendConfirmation } from '@/lib/accounts/resend-confirmation';
import { resumeSession } from '@/lib/accounts/resume-session';
import { signIn } from '@/lib/accounts/sign-in';
import { testDatabase } from '@/tests/support/database';
import {
  actionsOn,
  atDoor,
  codeSentTo,
  contextOf,
  count,
  disable,
  goodPassword,
  later,
  lettersTo,
  makePerson,
  noon,
  registration,
  warm,
} from './people';

vi.mock('@node-rs/argon2', async (load) => {
  const real = await load<typeof import('@node-rs/argon2')>();
  return { ...real, hash: vi.fn(real.hash) };
});

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 20 });
});
afterAll(() => db.drop());

const device = 'test';
const doRegister = (email: string, password = goodPassword, now = noon) =>
  atDoor(contextOf(db.store, now), (ctx) => register(ctx, registration(email, password)));
const doConfirm = (email: string, code: string, more: { proof?: string; password?: string }, now = noon) =>
  atDoor(contextOf(db.store, now), (ctx) => confirmEmail(ctx, { email, code, device, ...more }));
const codesOf = (userId: string) =>
  db.store.execute<{ code_hash: string }>(sql`select code_hash from email_codes where user_id = ${userId}`);

describe('A9 registering', () => {
  it('makes an unconfirmed account, sends one letter with a code and records it', async () => {
    const result = await doRegister('ana@faro.test');
    const user = (await findUserByEmail(db.store, 'ana@faro.test'))!;
    expect(result).toEqual({
      ok: true,
      value: { email: 'ana@faro.test', proof: proofOf(user.passwordHash) },
    });
    expect(user).toMatchObject({
      emailConfirmedAt: null,
      certificateName: 'Ana María Pérez Soto',
      isAdmin: false,
    });
    expect(await lettersTo(db.store, 'ana@faro.test')).toEqual(['confirm']);
    expect(await actionsOn(db.store, user.id)).toEqual(['account.registered', 'account.confirmation-sent']);
  });

  it('K4 stores the password and the code as hashes only', async () => {
    await doRegister('hash@faro.test');
    const user = (await findUserByEmail(db.store, 'hash@faro.test'))!;
    const code = await codeSentTo(db.store, 'hash@faro.test');
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const [stored] = await codesOf(user.id);
    expect(stored!.code_hash).toMatch(/^[0-9a-f]{64}$/);
    const audit = await db.store.execute(sql`select details from audit_records where subject = ${user.id}`);
    expect(JSON.stringify([stored, ...audit])).not.toContain(code);
  });

  it('takes people with one name', async () => {
    const input = { ...registration('una@faro.test'), givenNames: 'Suharto', surnames: '' };
    await atDoor(contextOf(db.store), (ctx) => register(ctx, input));
    expect(await findUserByEmail(db.store, 'una@faro.test')).toMatchObject({ certificateName: 'Suharto' });
  });

  it('never makes two accounts of one address, 20 at once', async () => {
    await warm(db.store, 20);
    const before = await count(db.store, 'users');
    await Promise.all(Array.from({ length: 20 }, () => doRegister('veinte@faro.test')));
    expect(await count(db.store, 'users')).toBe(before + 1);
  });

  it.each([
    ['ANA.CASE@Faro.Test', 'ana.case@faro.test'],
    ['  ana.case@faro.test \r\n', 'ana.case@faro.test'],
    ['ａｎａ.case@faro.test', 'ana.case@faro.test'],
  ])('reads %j as the same address', (typed, stored) => {
    expect(registerInput.parse({ ...registration(typed) }).email).toBe(stored);
  });

  it.each([
    ['two addresses', 'a@faro.test,b@faro.test'],
    ['a header', 'a@faro.test\r\nBcc: b@faro.test'],
    ['a semicolon', 'a@faro.test;b@faro.test'],
    ['a name', 'Ana <a@faro.test>'],
    ['a space', 'a b@faro.test'],
    ['a Cyrillic letter', 'anа@faro.test'],
    ['261 letters', `${'a'.repeat(250)}@faro.test`],
    ['half a million letters', 'a'.repeat(500_000)],
    ['nothing', ''],
    ['no names', '@'],
  ])('refuses %s as an address', (_what, typed) => {
    const parsed = registerInput.safeParse(registration(typed));
    expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['email', 'email']]);
  });

  it('takes out of names what cannot be seen, and refuses what is too long', () => {
    const parsed = registerInput.parse({
      ...registration('a@faro.test'),
      givenNames: 'Ana\u0000\r\n\u202e  Mari\u0301a',
    });
    expect(parsed.givenNames).toBe('Ana María');
    const long = registerInput.safeParse({ ...registration('a@faro.test'), surnames: 'x'.repeat(100_000) });
    expect(long.error?.issues[0]?.message).toBe('too-long');
  });

  it.each(['1234567890', 'contraseña123', 'abababababab', 'comun@faro.test', 'ñññññññññññ'])(
    'refuses the common password %j and writes nothing',
    async (password) => {
      const before = [await count(db.store, 'users'), await count(db.store, 'letters')];
      expect(await doRegister('comun@faro.test', password)).toMatchObject({
        ok: false,
        reason: 'password-common',
      });
      expect([await count(db.store, 'users'), await count(db.store, 'letters')]).toEqual(before);
    },
  );
});

describe('SEC-12 registering an address that has an account', () => {
  it('answers the same, changes nothing, tells the owner once an hour, and costs a hash too', async () => {
    const { hash } = await import('@node-rs/argon2');
    const owner = await makePerson(db.store, 'duena@faro.test');
    const before = await findUserByEmail(db.store, 'duena@faro.test');
    vi.mocked(hash).mockClear();
    const known = await doRegister('duena@faro.test', 'otra contraseña de otra persona');
    expect(hash).toHaveBeenCalledTimes(1);
    const unknown = await doRegister('nadie@faro.test', 'otra contraseña de otra persona');
    expect(hash).toHaveBeenCalledTimes(2);
    for (const [answer, email] of [
      [known, 'duena@faro.test'],
      [unknown, 'nadie@faro.test'],
    ] as const) {
      expect(answer).toEqual({ ok: true, value: { email, proof: expect.stringMatching(/^[\w-]{43}$/) } });
    }
    await doRegister('duena@faro.test');
    expect(await findUserByEmail(db.store, 'duena@faro.test')).toEqual(before);
    expect(await lettersTo(db.store, 'duena@faro.test')).toEqual(['already-registered', 'confirm']);
    expect(await actionsOn(db.store, owner.userId)).not.toContain('account.registered-again');
  });

  it('sends nothing to a disabled account, confirmed or not, and leaves it as it is', async () => {
    await makePerson(db.store, 'baja@faro.test');
    await doRegister('baja2@faro.test');
    for (const email of ['baja@faro.test', 'baja2@faro.test']) {
      await disable(db.store, email);
      const before = await findUserByEmail(db.store, email);
      const letters = await lettersTo(db.store, email);
      expect(await doRegister(email, 'una contraseña distinta')).toMatchObject({ ok: true });
      expect(await findUserByEmail(db.store, email)).toEqual(before);
      expect(await lettersTo(db.store, email)).toEqual(letters);
    }
  });
});

describe('A9 confirming the address', () => {
  it('confirms, opens a session and records it', async () => {
    const { visitor, userId } = await makePerson(db.store, 'conf@faro.test');
    expect(visitor).toMatchObject({ kind: 'person', email: 'conf@faro.test', isAdmin: false, staff: {} });
    expect(await actionsOn(db.store, userId)).toContain('account.confirmed');
  });

  it('SEC-13 takes a code once under 20 parallel uses', async () => {
    const registered = await doRegister('carrera@faro.test');
    if (!registered.ok) throw new Error();
    const code = await codeSentTo(db.store, 'carrera@faro.test');
    await warm(db.store, 20);
    const sessions = await count(db.store, 'sessions');
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        doConfirm('carrera@faro.test', code, { proof: registered.value.proof }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await count(db.store, 'sessions')).toBe(sessions + 1);
  });

  it('SEC-13 refuses wrong, expired and other people’s codes, and unknown addresses, alike', async () => {
    const mine = await doRegister('mia@faro.test');
    await doRegister('otra@faro.test');
    if (!mine.ok) throw new Error();
    const { proof } = mine.value;
    const code = await codeSentTo(db.store, 'mia@faro.test');
    const others = await codeSentTo(db.store, 'otra@faro.test');
    const wrong = code === '000000' ? '000001' : '000000';
    const refusal = { ok: false, part: 'accounts', reason: 'wrong-code', field: 'code' };
    expect(await doConfirm('mia@faro.test', wrong, { proof })).toEqual(refusal);
    if (others !== code) expect(await doConfirm('mia@faro.test', others, { proof })).toEqual(refusal);
    expect(await doConfirm('desconocida@faro.test', code, { proof })).toEqual(refusal);
    expect(await doConfirm('mia@faro.test', code, { proof }, later(10))).toEqual(refusal);
    expect(await doConfirm('mia@faro.test', code, { proof }, later(9.9))).toMatchObject({ ok: true });
  });

  it('refuses a disabled account', async () => {
    const mine = await doRegister('deshabilitada@faro.test');
    if (!mine.ok) throw new Error();
    const code = await codeSentTo(db.store, 'deshabilitada@faro.test');
    await disable(db.store, 'deshabilitada@faro.test');
    const result = await doConfirm('deshabilitada@faro.test', code, { proof: mine.value.proof });
    expect(result).toMatchObject({ ok: false, reason: 'wrong-code' });
  });

  it('lets another browser in with the password only, and keeps the code good meanwhile', async () => {
    await doRegister('telefono@faro.test');
    const code = await codeSentTo(db.store, 'telefono@faro.test');
    expect(await doConfirm('telefono@faro.test', code, {})).toMatchObject({
      reason: 'confirm-other-browser',
    });
    expect(await doConfirm('telefono@faro.test', code, { password: 'no es esta' })).toMatchObject({
      reason: 'confirm-other-password',
    });
    expect(await doConfirm('telefono@faro.test', code, { password: goodPassword })).toMatchObject({
      ok: true,
    });
  });

  it('gives nobody the account of another: who registered an address later cannot ride on its owner’s code', async () => {
    const victim = await doRegister('victima@faro.test');
    await doRegister('victima@faro.test', 'la clave de quien ataca', later(1));
    if (!victim.ok) throw new Error();
    const code = await codeSentTo(db.store, 'victima@faro.test');
    const result = await doConfirm('victima@faro.test', code, { proof: victim.value.proof }, later(2));
    expect(result).toMatchObject({ ok: false, reason: 'confirm-other-browser' });
    expect(await findUserByEmail(db.store, 'victima@faro.test')).toMatchObject({ emailConfirmedAt: null });
  });

  it('registering again while the owner confirms never changes a confirmed password', async () => {
    for (let round = 0; round < 6; round += 1) {
      const email = `vuelta${round}@faro.test`;
      const owner = await doRegister(email);
      if (!owner.ok) throw new Error();
      const code = await codeSentTo(db.store, email);
      await warm(db.store, 12);
      const confirming = doConfirm(email, code, { proof: owner.value.proof }, later(1));
      const attacks = Array.from({ length: 4 }, () => doRegister(email, 'la clave de quien ataca', later(1)));
      const [confirmed] = await Promise.all([confirming, ...attacks]);
      const user = (await findUserByEmail(db.store, email))!;
      expect(confirmed.ok).toBe(user.emailConfirmedAt !== null);
      if (confirmed.ok) expect(proofOf(user.passwordHash)).toBe(owner.value.proof);
    }
  });

  it('sends another code on request; then only the newest works', async () => {
    const mine = await doRegister('otrocodigo@faro.test');
    if (!mine.ok) throw new Error();
    const { proof } = mine.value;
    const first = await codeSentTo(db.store, 'otrocodigo@faro.test');
    const ctx = contextOf(db.store, later(1));
    await atDoor(ctx, (inside) => resendConfirmation(inside, { email: 'otrocodigo@faro.test' }));
    const second = await codeSentTo(db.store, 'otrocodigo@faro.test');
    if (first !== second) {
      expect(await doConfirm('otrocodigo@faro.test', first, { proof }, later(1))).toMatchObject({
        ok: false,
      });
    }
    expect(await doConfirm('otrocodigo@faro.test', second, { proof }, later(1))).toMatchObject({ ok: true });
  });

  it('SEC-12 answers the same to a request for a code from nobody, and sends nothing', async () => {
    await makePerson(db.store, 'confirmada@faro.test');
    const before = await count(db.store, 'letters');
    for (const email of ['nadie2@faro.test', 'confirmada@faro.test']) {
      expect(await atDoor(contextOf(db.store), (ctx) => resendConfirmation(ctx, { email }))).toEqual({
        ok: true,
        value: undefined,
      });
    }
    expect(await count(db.store, 'letters')).toBe(before);
  });

  it('signing in before confirming sends a code and opens no session', async () => {
    await doRegister('prisa@faro.test');
    const sessions = await count(db.store, 'sessions');
    const input = { email: 'prisa@faro.test', password: goodPassword, device };
    const result = await atDoor(contextOf(db.store, later(1)), (ctx) => signIn(ctx, input));
    if (!result.ok || !('pending' in result.value)) throw new Error('it should wait for the confirmation');
    expect(await count(db.store, 'sessions')).toBe(sessions);
    const code = await codeSentTo(db.store, 'prisa@faro.test');
    const confirmed = await doConfirm('prisa@faro.test', code, result.value.pending, later(2));
    if (!confirmed.ok) throw new Error(confirmed.reason);
    expect(await resumeSession(db.store, confirmed.value.token, later(3))).toMatchObject({
      email: 'prisa@faro.test',
    });
  });
});
