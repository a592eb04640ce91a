import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUserByEmail } from '@/db/queries/accounts';
import { register } from '@/lib/accounts/register';
import { requestReset } from '@/lib/accounts/request-reset';
import { resetPassword } from '@/lib/accounts/reset-password';
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
  registration,
  warm,
} from './people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 20 });
});
afterAll(() => db.drop());

const device = 'test';
const newPassword = 'una luz nueva en la bahía';
const ask = (email: string, now = later(5)) =>
  atDoor(contextOf(db.store, now), (ctx) => requestReset(ctx, { email }));
const reset = (email: string, code: string, password = newPassword, now = later(6)) =>
  atDoor(contextOf(db.store, now), (ctx) => resetPassword(ctx, { email, code, password, device }));
const enter = (email: string, password: string, now = later(7)) =>
  atDoor(contextOf(db.store, now), (ctx) => signIn(ctx, { email, password, device }));
const refusal = { ok: false, part: 'accounts', reason: 'wrong-code', field: 'code' };

describe('A9 a new password', () => {
  it('replaces the old one, ends every session but the one it opens, tells the owner and is recorded', async () => {
    const { token, userId } = await makePerson(db.store, 'nueva@faro.test');
    await ask('nueva@faro.test');
    const code = await codeSentTo(db.store, 'nueva@faro.test');
    const result = await reset('nueva@faro.test', code);
    if (!result.ok) throw new Error(result.reason);
    expect(await resumeSession(db.store, token, later(7))).toBeNull();
    expect(await resumeSession(db.store, result.value.token, later(7))).toMatchObject({ userId });
    expect(await enter('nueva@faro.test', goodPassword)).toMatchObject({ ok: false });
    expect(await enter('nueva@faro.test', newPassword)).toMatchObject({ ok: true });
    expect(await lettersTo(db.store, 'nueva@faro.test')).toEqual(['confirm', 'password-changed', 'reset']);
    const actions = await actionsOn(db.store, userId);
    expect(actions).toEqual(expect.arrayContaining(['account.reset-requested', 'account.password-reset']));
  });

  it('SEC-13 takes a code once under 20 parallel uses', async () => {
    await makePerson(db.store, 'unavez@faro.test');
    await ask('unavez@faro.test');
    const code = await codeSentTo(db.store, 'unavez@faro.test');
    await warm(db.store, 20);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => reset('unavez@faro.test', code, `${newPassword} ${index}`)),
    );
    const winner = results.findIndex(({ ok }) => ok);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await enter('unavez@faro.test', `${newPassword} ${winner}`)).toMatchObject({ ok: true });
    expect(await lettersTo(db.store, 'unavez@faro.test')).toEqual(['confirm', 'password-changed', 'reset']);
  });

  it('SEC-13 refuses wrong, expired, other people’s and confirmation codes, and unknown addresses, alike', async () => {
    await makePerson(db.store, 'una@faro.test');
    await makePerson(db.store, 'dos@faro.test');
    await atDoor(contextOf(db.store), (ctx) => register(ctx, registration('tres@faro.test')));
    const confirmation = await codeSentTo(db.store, 'tres@faro.test');
    await ask('una@faro.test');
    await ask('dos@faro.test');
    const code = await codeSentTo(db.store, 'una@faro.test');
    const others = await codeSentTo(db.store, 'dos@faro.test');
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await reset('una@faro.test', wrong)).toEqual(refusal);
    if (others !== code) expect(await reset('una@faro.test', others)).toEqual(refusal);
    expect(await reset('nadie@faro.test', code)).toEqual(refusal);
    expect(await reset('tres@faro.test', confirmation)).toEqual(refusal);
    expect(await reset('una@faro.test', code, newPassword, later(15))).toEqual(refusal);
    expect(await enter('una@faro.test', goodPassword)).toMatchObject({ ok: true });
  });

  it('keeps the newest code only', async () => {
    await makePerson(db.store, 'ultima@faro.test');
    await ask('ultima@faro.test', later(1));
    const first = await codeSentTo(db.store, 'ultima@faro.test');
    await ask('ultima@faro.test', later(2));
    const second = await codeSentTo(db.store, 'ultima@faro.test');
    if (first !== second) expect(await reset('ultima@faro.test', first)).toEqual(refusal);
    expect(await reset('ultima@faro.test', second)).toMatchObject({ ok: true });
  });

  it('SEC-12 answers the same for an unknown or disabled address and sends nothing', async () => {
    await makePerson(db.store, 'cerrada@faro.test');
    await disable(db.store, 'cerrada@faro.test');
    const before = [await count(db.store, 'letters'), await count(db.store, 'email_codes')];
    for (const email of ['nadie@faro.test', 'cerrada@faro.test']) {
      expect(await ask(email)).toEqual({ ok: true, value: { email } });
    }
    expect([await count(db.store, 'letters'), await count(db.store, 'email_codes')]).toEqual(before);
  });

  it('refuses an account that was disabled after the letter', async () => {
    await makePerson(db.store, 'tarde@faro.test');
    await ask('tarde@faro.test');
    const code = await codeSentTo(db.store, 'tarde@faro.test');
    await disable(db.store, 'tarde@faro.test');
    expect(await reset('tarde@faro.test', code)).toEqual(refusal);
  });

  it('refuses a common password before looking at the code', async () => {
    expect(await reset('nadie@faro.test', '123456', 'password123')).toMatchObject({
      reason: 'password-common',
    });
  });

  it('confirms the address, since only its owner reads the letters', async () => {
    await atDoor(contextOf(db.store), (ctx) => register(ctx, registration('porclave@faro.test')));
    await ask('porclave@faro.test');
    await reset('porclave@faro.test', await codeSentTo(db.store, 'porclave@faro.test'));
    expect(await findUserByEmail(db.store, 'porclave@faro.test')).toMatchObject({
      emailConfirmedAt: later(6),
    });
  });

  it('SEC-15 leaves no session of the old password, however many sign in at that moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const email = `momento${round}@faro.test`;
      const { userId } = await makePerson(db.store, email);
      await ask(email);
      const code = await codeSentTo(db.store, email);
      await warm(db.store, 16);
      const entering = Array.from({ length: 12 }, () => enter(email, goodPassword, later(6)));
      const [done] = await Promise.all([reset(email, code), ...entering]);
      if (!done.ok) throw new Error(done.reason);
      const open = await db.sql`select id from sessions where user_id = ${userId} and ended_at is null`;
      expect(open).toHaveLength(1);
    }
  });
});
