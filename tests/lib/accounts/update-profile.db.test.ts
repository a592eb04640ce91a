import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUser } from '@/db/queries/accounts';
import { profileInput } from '@/lib/accounts/input';
import { loadProfile } from '@/lib/accounts/load-profile';
import { updateProfile } from '@/lib/accounts/update-profile';
import { Forbidden } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';
import { actionsOn, atDoor, contextOf, makePerson } from './people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const profile = {
  givenNames: 'María José',
  surnames: 'Ñúñez de la O',
  certificateName: 'María José Ñúñez de la O',
  country: 'GT' as const,
  institution: 'Consulado en Tapachula',
};

describe('A9 the profile', () => {
  it('saves what was written, for oneself only, and records the fields, not what is in them', async () => {
    const { ctx, userId } = await makePerson(db.store, 'perfil@faro.test');
    const other = await makePerson(db.store, 'otra@faro.test');
    const before = await findUser(db.store, other.userId);
    expect(await atDoor(ctx, (inside) => updateProfile(inside, profile))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await loadProfile(ctx)).toMatchObject({ ...profile, email: 'perfil@faro.test' });
    expect(await findUser(db.store, other.userId)).toEqual(before);
    const records =
      await db.sql`select action, actor_id, details from audit_records where subject = ${userId}`;
    const last = records.at(-1)!;
    expect(last).toMatchObject({ action: 'account.profile-changed', actor_id: userId });
    expect(last.details.fields).toContain('certificateName');
    expect(JSON.stringify(records)).not.toContain('Tapachula');
  });

  it('twice is once: nothing is written or recorded when nothing changed', async () => {
    const { ctx, userId } = await makePerson(db.store, 'dosveces@faro.test');
    for (const _time of [1, 2]) await atDoor(ctx, (inside) => updateProfile(inside, profile));
    const actions = await actionsOn(db.store, userId);
    expect(actions.filter((action) => action === 'account.profile-changed')).toHaveLength(1);
  });

  it('empties what is optional', async () => {
    const { ctx, userId } = await makePerson(db.store, 'vacia@faro.test');
    const input = profileInput.parse({ ...profile, surnames: '', country: '', institution: ' ' });
    await atDoor(ctx, (inside) => updateProfile(inside, input));
    expect(await findUser(db.store, userId)).toMatchObject({
      surnames: '',
      country: null,
      institution: null,
    });
  });

  it('SEC-05 leaves alone what the form does not have', async () => {
    const { ctx, userId } = await makePerson(db.store, 'ataque@faro.test');
    const forged = { ...profile, isAdmin: true, email: 'otra@faro.test', passwordHash: '', id: 'x' };
    await atDoor(ctx, (inside) => updateProfile(inside, forged));
    const user = await findUser(db.store, userId);
    expect(user).toMatchObject({ id: userId, isAdmin: false, email: 'ataque@faro.test' });
    expect(user?.passwordHash).toMatch(/^\$argon2id/);
    expect(Object.keys(profileInput.parse(forged)).sort()).toEqual(Object.keys(profile).sort());
  });

  it('is nobody’s for guests', async () => {
    await expect(loadProfile(contextOf(db.store))).rejects.toBeInstanceOf(Forbidden);
    const saving = atDoor(contextOf(db.store), (ctx) => updateProfile(ctx, profile));
    await expect(saving).rejects.toBeInstanceOf(Forbidden);
  });

  it.each([
    ['no given names', { givenNames: '  ' }, 'givenNames', 'required'],
    ['no name for the certificate', { certificateName: '\u200e' }, 'certificateName', 'required'],
    ['a name of 121 letters', { certificateName: 'x'.repeat(121) }, 'certificateName', 'too-long'],
    ['a country that is none', { country: 'XX' }, 'country', null],
  ])('refuses %s', (_what, change, field, message) => {
    const issues = profileInput.safeParse({ ...profile, ...change }).error?.issues;
    expect(issues?.[0]?.path).toEqual([field]);
    if (message) expect(issues?.[0]?.message).toBe(message);
  });
});
