import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatCode } from '@/lib/certificates/code';
import { findOwnCertificate } from '@/lib/certificates/find-own-certificate';
import { issueCertificate } from '@/lib/certificates/issue-certificate';
import { replaceCertificate } from '@/lib/certificates/replace-certificate';
import { revokeCertificate } from '@/lib/certificates/revoke-certificate';
import { Forbidden } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';
import { context, guest, issue, now, person, system } from './sample';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const later = new Date(now.getTime() + 60_000);

async function issued(expiresAt: Date | null = null) {
  const input = { ...issue(), expiresAt };
  const row = await issueCertificate(context(db.store), input);
  const find = (userId = input.userId, courseId = input.courseId) =>
    findOwnCertificate(context(db.store, person({}, userId), later), courseId);
  const revoke = (certificateId = row.id) =>
    revokeCertificate(context(db.store), {
      certificateId,
      publicReason: 'Se emitió por error',
      privateNote: 'Nota privada',
    });
  const replace = async () => {
    const done = await db.store.transaction((store) =>
      replaceCertificate(context(store, system, later), {
        certificateId: row.id,
        holderName: 'María Güell',
        reason: 'Apellido mal escrito',
      }),
    );
    if (!done.ok) throw new Error(done.reason);
    return done.value.id;
  };
  return { ...input, row, find, revoke, replace };
}

test('E9: is the one that stands; nobody else’s, and of no other course', async () => {
  const { row, find, userId } = await issued();
  expect(await find()).toMatchObject({ status: 'valid', code: formatCode(row.code), replacesCode: null });
  expect(await find(issue().userId)).toBeNull();
  expect(await find(userId, issue().courseId)).toBeNull();
  await expect(findOwnCertificate(context(db.store, guest), row.courseId)).rejects.toThrow(Forbidden);
});

test('E10: revoked, it is still told, with date and public reason and without the private note', async () => {
  const { row, find, revoke } = await issued();
  await revoke();
  const own = await find();
  expect(own).toMatchObject({
    status: 'revoked',
    code: formatCode(row.code),
    revokedAt: now,
    publicReason: 'Se emitió por error',
  });
  expect(JSON.stringify(own)).not.toContain('Nota privada');
});

test('E10: replaced, it leads to the new one, which names the old', async () => {
  const { row, find, replace } = await issued();
  await replace();
  const own = await find();
  expect(own).toMatchObject({
    status: 'valid',
    holderName: 'María Güell',
    replacesCode: formatCode(row.code),
  });
  expect(own!.code).not.toBe(formatCode(row.code));
});

test('E10: when what replaced it is revoked, that is what is told', async () => {
  const { find, replace, revoke } = await issued();
  const id = await replace();
  await revoke(id);
  expect(await find()).toMatchObject({ status: 'revoked', holderName: 'María Güell' });
});

test('E10: issued anew after it was revoked, the new one stands', async () => {
  const { enrolmentId, userId, courseId, facts, find, revoke } = await issued();
  await revoke();
  const anew = await issueCertificate(context(db.store, system, later), {
    enrolmentId,
    userId,
    courseId,
    edition: 2,
    facts,
  });
  expect(await find()).toMatchObject({ status: 'valid', code: formatCode(anew.code) });
});

test('E10: expired, it says so', async () => {
  const { find } = await issued(now);
  expect(await find()).toMatchObject({ status: 'expired', expiresAt: now });
});
