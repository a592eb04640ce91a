import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUser } from '@/db/queries/accounts';
import { beginSecondStep } from '@/lib/accounts/begin-second-step';
import { disableSecondStep } from '@/lib/accounts/disable-second-step';
import { makeEmailCode } from '@/lib/accounts/email-codes';
import { enableSecondStep } from '@/lib/accounts/enable-second-step';
import { loadSecondStep } from '@/lib/accounts/load-second-step';
import { passSecondStep } from '@/lib/accounts/pass-second-step';
import { removeSecondStep } from '@/lib/accounts/remove-second-step';
import { renewRecoveryCodes } from '@/lib/accounts/renew-recovery-codes';
import { resetPassword } from '@/lib/accounts/reset-password';
import { resumeSession } from '@/lib/accounts/resume-session';
import { signIn } from '@/lib/accounts/sign-in';
import { Forbidden } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';
import { granted } from '@/tests/support/learner';
import { actionsOn, atDoor, contextOf, goodPassword, later, makePerson, noon, warm } from './people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 20 });
});
afterAll(() => db.drop());

const key = 'una clave de la instalación, larga y secreta';
const codeAt = (secret: string, now: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });

let people = 0;
/** Somebody with the second step on, since noon. */
async function careful() {
  const email = `paso-${++people}@faro.test`;
  const person = await makePerson(db.store, email);
  granted(await atDoor(person.ctx, (ctx) => beginSecondStep(ctx, key)));
  const begun = await loadSecondStep(person.ctx, key);
  if (begun.state !== 'begun') throw new Error(begun.state);
  const { secret } = begun;
  granted(await atDoor(person.ctx, (ctx) => enableSecondStep(ctx, { code: codeAt(secret, noon) }, key)));
  return { ...person, email, secret };
}

async function tokenFor(email: string, now: Date): Promise<string> {
  const opened = granted(
    await atDoor(contextOf(db.store, now), (ctx) =>
      signIn(ctx, { email, password: goodPassword, device: 'x' }),
    ),
  );
  if (!('awaitsCode' in opened)) throw new Error('It should have signed in.');
  expect(opened.awaitsCode).toBe(true);
  return opened.token;
}

const pass = (token: string, code: string, now: Date) =>
  atDoor(contextOf(db.store, now), (ctx) => passSecondStep(ctx, { token, code }, key));

describe('K4: the second step', () => {
  it('opens nothing for the right password alone, and the account for a code of the app', async () => {
    const { email, secret, userId } = await careful();
    const now = later(5);
    const token = await tokenFor(email, now);
    expect(await resumeSession(db.store, token, now)).toBeNull();
    granted(await pass(token, codeAt(secret, now), now));
    expect(await resumeSession(db.store, token, later(20 * 24 * 60))).toMatchObject({ userId });
    expect(await actionsOn(db.store, userId)).toContain('second-step.passed');
  });

  it('forgives half a minute of a wrong clock, and no more', async () => {
    const { email, secret } = await careful();
    const now = later(5);
    expect(await pass(await tokenFor(email, now), codeAt(secret, later(6.1)), now)).toMatchObject({
      reason: 'wrong-app-code',
    });
    granted(await pass(await tokenFor(email, now), codeAt(secret, later(5.5)), now));
  });

  it('takes each code once, also when two come at once', async () => {
    const { email, secret } = await careful();
    const now = later(5);
    const tokens = [await tokenFor(email, now), await tokenFor(email, now)];
    await warm(db.store, 4);
    const results = await Promise.all(tokens.map((token) => pass(token, codeAt(secret, now), now)));
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('waits ten minutes for the code', async () => {
    const { email, secret } = await careful();
    const token = await tokenFor(email, later(5));
    expect(await pass(token, codeAt(secret, later(16)), later(16))).toMatchObject({
      reason: 'second-step-over',
    });
  });

  it('is asked for after a new password too: who reads the letters does not get in by them', async () => {
    const { email, userId } = await careful();
    const ctx = contextOf(db.store, later(5));
    const code = await makeEmailCode(ctx, userId, 'reset');
    const input = { email, code, password: 'otra frase larga y buena', device: 'x' };
    const opened = granted(await atDoor(ctx, (inside) => resetPassword(inside, input)));
    expect(opened.awaitsCode).toBe(true);
    expect(await resumeSession(db.store, opened.token, later(5))).toBeNull();
  });

  it('lets a recovery code stand in, once, however it is typed', async () => {
    const { email, secret, ctx } = await careful();
    const now = later(5);
    const codes = granted(
      await atDoor({ ...ctx, now }, (inside) =>
        renewRecoveryCodes(inside, { code: codeAt(secret, now) }, key),
      ),
    );
    expect(new Set(codes).size).toBe(10);
    granted(await pass(await tokenFor(email, now), codes[0]!.toUpperCase().replace('-', ' '), now));
    expect(await pass(await tokenFor(email, now), codes[0]!, now)).toMatchObject({ ok: false });
    expect(await loadSecondStep(ctx, key)).toEqual({ state: 'on', recoveryCodes: 9 });
  });

  it('is off until a first code shows that the app has the secret, and stays on until a code turns it off', async () => {
    const { ctx, secret, userId } = await careful();
    const begun = await makePerson(db.store, 'paso-empezado@faro.test');
    granted(await atDoor(begun.ctx, (inside) => beginSecondStep(inside, key)));
    expect(
      await atDoor(begun.ctx, (inside) => enableSecondStep(inside, { code: '000000' }, key)),
    ).toMatchObject({ reason: 'wrong-app-code', field: 'code' });
    expect((await findUser(db.store, begun.userId))!.totpEnabledAt).toBeNull();

    const off = (code: string, now: Date) =>
      atDoor({ ...ctx, now }, (inside) => disableSecondStep(inside, { code }, key));
    expect(await off('000000', later(5))).toMatchObject({ reason: 'wrong-app-code' });
    expect(await atDoor(ctx, (inside) => beginSecondStep(inside, key))).toMatchObject({
      reason: 'second-step-on',
    });
    granted(await off(codeAt(secret, later(5)), later(5)));
    granted(await off('', later(5)));
    expect(await loadSecondStep(ctx, key)).toEqual({ state: 'off' });
    const deeds = await actionsOn(db.store, userId);
    expect(deeds.filter((action) => action === 'second-step.disabled')).toHaveLength(1);
    expect(deeds).toEqual(expect.arrayContaining(['second-step.begun', 'second-step.enabled']));
  });

  it('keeps the secret sealed, and ends the sessions from before', async () => {
    const first = await makePerson(db.store, 'paso-sellado@faro.test');
    const other = granted(
      await atDoor(contextOf(db.store), (ctx) =>
        signIn(ctx, { email: 'paso-sellado@faro.test', password: goodPassword, device: 'x' }),
      ),
    );
    granted(await atDoor(first.ctx, (ctx) => beginSecondStep(ctx, key)));
    const begun = await loadSecondStep(first.ctx, key);
    if (begun.state !== 'begun' || !('token' in other)) throw new Error('It should have begun.');
    expect((await findUser(db.store, first.userId))!.totpSecret).not.toContain(begun.secret);
    await expect(loadSecondStep(first.ctx, 'otra clave')).rejects.toThrow();
    const code = codeAt(begun.secret, noon);
    granted(await atDoor(first.ctx, (ctx) => enableSecondStep(ctx, { code }, key)));
    expect(await resumeSession(db.store, other.token, noon)).toBeNull();
    expect(await resumeSession(db.store, first.token, noon)).not.toBeNull();
  });

  it('is taken off by whoever runs the installation, once, for who lost everything', async () => {
    const { email, userId, token } = await careful();
    const system = { ...contextOf(db.store, later(5)), actor: { kind: 'system' as const } };
    const remove = (address: string) => atDoor(system, (ctx) => removeSecondStep(ctx, { email: address }));
    granted(await remove(` ${email.toUpperCase()} `));
    expect(await resumeSession(db.store, token, later(5))).toBeNull();
    const opened = granted(
      await atDoor(contextOf(db.store, later(6)), (ctx) =>
        signIn(ctx, { email, password: goodPassword, device: 'x' }),
      ),
    );
    expect(opened).toMatchObject({ awaitsCode: false });
    expect(await remove(email)).toMatchObject({ reason: 'second-step-off' });
    expect(await remove('nadie@faro.test')).toMatchObject({ reason: 'unknown-account' });
    expect(await actionsOn(db.store, userId)).toContain('second-step.removed');
  });

  it('is nobody else’s business', async () => {
    const guest = contextOf(db.store);
    await expect(beginSecondStep(guest, key)).rejects.toThrow(Forbidden);
    await expect(enableSecondStep(guest, { code: '000000' }, key)).rejects.toThrow(Forbidden);
    await expect(disableSecondStep(guest, { code: '000000' }, key)).rejects.toThrow(Forbidden);
    await expect(renewRecoveryCodes(guest, { code: '000000' }, key)).rejects.toThrow(Forbidden);
    await expect(removeSecondStep(guest, { email: 'x' })).rejects.toThrow(Forbidden);
    expect(await pass('no-token', '000000', noon)).toMatchObject({ reason: 'second-step-over' });
  });
});
