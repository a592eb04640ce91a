import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findUserByEmail, updateUser } from '@/db/queries/accounts';
import { courseStaff } from '@/db/schema/accounts';
import { endOtherSessions } from '@/lib/accounts/end-other-sessions';
import { limits } from '@/lib/accounts/limit';
import { loadProfile } from '@/lib/accounts/load-profile';
import { sessionIdOf } from '@/lib/accounts/open-session';
import { register } from '@/lib/accounts/register';
import { resumeSession } from '@/lib/accounts/resume-session';
import { signIn } from '@/lib/accounts/sign-in';
import { signOut } from '@/lib/accounts/sign-out';
import { Forbidden } from '@/lib/kernel/faults';
import { mayInCourse } from '@/lib/kernel/permissions';
import { testDatabase } from '@/tests/support/database';
import {
  actionsOn,
  atDoor,
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
  return { ...real, verify: vi.fn(real.verify) };
});

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 20 });
});
afterAll(() => db.drop());

const device = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36';
const doSignIn = (email: string, password = goodPassword, now = noon, ctx = contextOf(db.store, now)) =>
  atDoor(ctx, (inside) => signIn(inside, { email, password, device }));

async function tokenFor(email: string, now = noon): Promise<string> {
  const result = await doSignIn(email, goodPassword, now);
  if (!result.ok || !('token' in result.value)) throw new Error('it should have signed in');
  return result.value.token;
}

describe('K4 signing in', () => {
  it('opens a session for the right password and records it', async () => {
    const { userId } = await makePerson(db.store, 'entra@faro.test');
    const token = await tokenFor('entra@faro.test');
    expect(await resumeSession(db.store, token, noon)).toMatchObject({ email: 'entra@faro.test', userId });
    expect(await actionsOn(db.store, userId)).toContain('account.signed-in');
  });

  it('stores a hash of the session’s token only', async () => {
    await makePerson(db.store, 'token@faro.test');
    const token = await tokenFor('token@faro.test');
    const rows = await db.store.execute(sql`select * from sessions`);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await resumeSession(db.store, sessionIdOf(token), noon)).toBeNull();
  });

  it('accepts the password however its letters were composed', async () => {
    const composed = 'canción del marañón'.normalize('NFC');
    await atDoor(contextOf(db.store), (ctx) => register(ctx, registration('nfc@faro.test', composed)));
    expect(await doSignIn('nfc@faro.test', composed.normalize('NFD'))).toMatchObject({ ok: true });
  });

  describe('SEC-12 says the same and does the same work for', () => {
    beforeEach(async () => {
      const { verify } = await import('@node-rs/argon2');
      vi.mocked(verify).mockClear();
    });

    it.each([
      ['a wrong password', 'conocida@faro.test', 'no es la contraseña'],
      ['an unknown address', 'desconocida@faro.test', goodPassword],
      ['a disabled account', 'apagada@faro.test', goodPassword],
      ['an account without a password', 'importada@faro.test', goodPassword],
      ['an unconfirmed account', 'sinconfirmar@faro.test', 'no es la contraseña'],
    ])('%s', async (_what, email, password) => {
      if (email.startsWith('conocida')) await makePerson(db.store, email);
      if (email.startsWith('apagada')) {
        await makePerson(db.store, email);
        await disable(db.store, email);
      }
      if (email.startsWith('importada')) {
        const { userId } = await makePerson(db.store, email);
        await updateUser(db.store, userId, { passwordHash: '' });
      }
      if (email.startsWith('sin'))
        await atDoor(contextOf(db.store), (ctx) => register(ctx, registration(email)));
      const [sessions, letters] = [await count(db.store, 'sessions'), await count(db.store, 'letters')];
      const { verify } = await import('@node-rs/argon2');
      vi.mocked(verify).mockClear();

      expect(await doSignIn(email, password)).toEqual({
        ok: false,
        part: 'accounts',
        reason: 'wrong-credentials',
      });
      expect(verify).toHaveBeenCalledTimes(1);
      expect(vi.mocked(verify).mock.calls[0]![0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect([await count(db.store, 'sessions'), await count(db.store, 'letters')]).toEqual([
        sessions,
        letters,
      ]);
    });
  });

  it('stops sending codes to an unconfirmed address when there were too many letters', async () => {
    await atDoor(contextOf(db.store), (ctx) => register(ctx, registration('inundada@faro.test')));
    for (let time = 0; time < limits.letterAccount.tries + 5; time += 1) {
      const result = await doSignIn('inundada@faro.test', goodPassword, new Date(noon.getTime() + time + 1));
      expect(result).toMatchObject({ ok: true, value: { pending: { email: 'inundada@faro.test' } } });
    }
    expect(await lettersTo(db.store, 'inundada@faro.test')).toHaveLength(1 + limits.letterAccount.tries);
  });
});

describe('SEC-15 sessions', () => {
  it('gets a new token each time, and ends the session that the browser had', async () => {
    const { ctx, token } = await makePerson(db.store, 'fija@faro.test');
    const result = await doSignIn('fija@faro.test', goodPassword, noon, ctx);
    if (!result.ok || !('token' in result.value)) throw new Error();
    expect(result.value.token).not.toBe(token);
    expect(await resumeSession(db.store, token, noon)).toBeNull();
    expect(await resumeSession(db.store, result.value.token, noon)).not.toBeNull();
  });

  it('ends on signing out, once, and records it; a copied cookie is dead', async () => {
    const { ctx, token, userId } = await makePerson(db.store, 'sale@faro.test');
    for (const _time of [1, 2]) expect(await atDoor(ctx, signOut)).toEqual({ ok: true, value: undefined });
    expect(await resumeSession(db.store, token, noon)).toBeNull();
    expect(
      (await actionsOn(db.store, userId)).filter((action) => action === 'account.signed-out'),
    ).toHaveLength(1);
  });

  it('signing out as nobody is well too', async () => {
    expect(await atDoor(contextOf(db.store), signOut)).toEqual({ ok: true, value: undefined });
  });

  it('ends after thirty days', async () => {
    const { token } = await makePerson(db.store, 'mes@faro.test');
    expect(await resumeSession(db.store, token, later(30 * 24 * 60 - 1))).not.toBeNull();
    expect(await resumeSession(db.store, token, later(30 * 24 * 60))).toBeNull();
  });

  it('is dead at once when the account is disabled', async () => {
    const { token } = await makePerson(db.store, 'muerta@faro.test');
    await disable(db.store, 'muerta@faro.test');
    expect(await resumeSession(db.store, token, noon)).toBeNull();
  });

  it('has the roles of now: a downgrade counts from the next request', async () => {
    const { token, userId } = await makePerson(db.store, 'rol@faro.test');
    const courseId = '00000000-0000-4000-8000-000000000001';
    await db.store.insert(courseStaff).values({ courseId, userId, role: 'coordinator' });
    await updateUser(db.store, userId, { isAdmin: true });
    const before = (await resumeSession(db.store, token, noon))!;
    expect([before.isAdmin, before.staff]).toEqual([true, { [courseId]: 'coordinator' }]);
    await updateUser(db.store, userId, { isAdmin: false });
    await db.store.update(courseStaff).set({ role: 'reporter' });
    const after = (await resumeSession(db.store, token, noon))!;
    expect(after.isAdmin).toBe(false);
    expect(mayInCourse(after, 'course.publish', courseId)).toBe(false);
    await db.store.delete(courseStaff);
    expect((await resumeSession(db.store, token, noon))!.staff).toEqual({});
  });

  it.each(['', 'x', 'a'.repeat(5000), "' or 1=1 --", '\u0000'])(
    'opens nothing for the token %j',
    async (token) => {
      expect(await resumeSession(db.store, token, noon)).toBeNull();
    },
  );

  it('closes all others on request, keeps this one, twice is once, and records how many', async () => {
    const { ctx, token, userId } = await makePerson(db.store, 'todas@faro.test');
    const others = [await tokenFor('todas@faro.test'), await tokenFor('todas@faro.test')];
    const stranger = await makePerson(db.store, 'ajena@faro.test');
    expect(await atDoor(ctx, endOtherSessions)).toEqual({ ok: true, value: 2 });
    expect(await atDoor(ctx, endOtherSessions)).toEqual({ ok: true, value: 0 });
    for (const other of others) expect(await resumeSession(db.store, other, noon)).toBeNull();
    expect(await resumeSession(db.store, token, noon)).not.toBeNull();
    expect(await resumeSession(db.store, stranger.token, noon)).not.toBeNull();
    const actions = await actionsOn(db.store, userId);
    expect(actions.filter((action) => action === 'account.sessions-ended')).toHaveLength(1);
    expect((await loadProfile(ctx)).sessions).toMatchObject([{ isThis: true }]);
  });

  it('closes nothing for a guest', async () => {
    await expect(atDoor(contextOf(db.store), endOtherSessions)).rejects.toBeInstanceOf(Forbidden);
  });

  it('lists open sessions only, this one marked, without their ids', async () => {
    const { ctx } = await makePerson(db.store, 'lista@faro.test');
    await tokenFor('lista@faro.test', later(-60 * 24 * 31));
    await tokenFor('lista@faro.test', later(1));
    const { sessions } = await loadProfile(ctx);
    expect(sessions.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(Object.keys(sessions[0]!).sort()).toEqual(['createdAt', 'device', 'isThis']);
  });

  it('signs in twenty at once', async () => {
    await makePerson(db.store, 'muchas@faro.test');
    await warm(db.store, 20);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => tokenFor('muchas@faro.test')));
    expect(new Set(tokens).size).toBe(20);
    expect(await findUserByEmail(db.store, 'muchas@faro.test')).toBeDefined();
  });
});
