import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateLetter } from '@/db/queries/letters';
import { Forbidden } from '@/lib/kernel/faults';
import { listLetters } from '@/lib/mail/list-letters';
import { writeLetter } from '@/lib/mail/write-letter';
import { testDatabase } from '@/tests/support/database';
import { contextOf, makeCourse, makeStaff, makeUser, noon } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
  const base = { locale: 'es' as const, to: 'ana@faro.test' };
  const ctx = contextOf(db.store);
  await writeLetter(ctx, { ...base, template: 'reset', dedupeKey: 'reset', values: { code: '012345' } });
  const course = 'Curso 123456';
  await writeLetter(ctx, { ...base, template: 'left', dedupeKey: 'left', values: { name: 'Ana', course } });
});
afterAll(() => db.drop());

const list = async (hasServer: boolean) => {
  const admin = await makeUser(db.store, { isAdmin: true });
  return listLetters(contextOf(db.store, admin), { hasServer });
};
const letter = async (key: string, hasServer: boolean) => {
  const [row] = await db.sql<{ id: string }[]>`select id from letters where dedupe_key = ${key}`;
  return (await list(hasServer)).find(({ id }) => id === row!.id)!;
};

describe('I2: the outbox', () => {
  it('without a mail server shows every letter whole, with its code', async () => {
    const reset = await letter('reset', false);
    expect(reset).toMatchObject({ state: 'kept', toEmail: 'ana@faro.test', isConcealed: false });
    expect(reset.text).toContain('012345');
  });

  it('with a mail server leaves codes out, and nothing else', async () => {
    const reset = await letter('reset', true);
    expect(reset).toMatchObject({ state: 'waiting', isConcealed: true });
    expect(reset.text + reset.subject).not.toContain('012345');
    expect((await letter('left', true)).text).toContain('Curso 123456');
  });

  it('I1: tells a letter that failed, and why, from one that was sent', async () => {
    const { id } = await letter('left', true);
    await updateLetter(db.store, id, { failedAt: noon, error: '550 no such user' });
    expect(await letter('left', true)).toMatchObject({ state: 'failed', error: '550 no such user' });
    await updateLetter(db.store, id, { sentAt: noon, failedAt: null, error: null });
    expect(await letter('left', true)).toMatchObject({ state: 'sent' });
  });

  it('forbids everyone but administrators', async () => {
    const { courseId } = await makeCourse(db.store);
    const actors = [
      { kind: 'guest' } as const,
      await makeUser(db.store),
      await makeStaff(db.store, { [courseId]: 'coordinator' }),
    ];
    for (const actor of actors)
      await expect(listLetters(contextOf(db.store, actor), { hasServer: false })).rejects.toThrow(Forbidden);
  });
});
