import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditRecords } from '@/db/schema/platform';
import { newCode } from '@/lib/certificates/code';
import { issueCertificate } from '@/lib/certificates/issue-certificate';
import { testDatabase } from '@/tests/support/database';
import { context, issue } from './sample';

const parallel = 50;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  // Cold connections would queue the requests one after the other, and the race would never be run.
  await Promise.all(Array.from({ length: parallel }, () => db.sql`select pg_sleep(0.2)`));
});
afterAll(() => db.drop());

const inTransaction = (input: ReturnType<typeof issue>, drawCode?: () => string) =>
  db.store.transaction((store) => issueCertificate(context(store), input, drawCode));
const rowsOf = (userId: string) => db.sql`select * from certificates where user_id = ${userId}`;

test('50 requests at once give one certificate, one record and one job, ten times', async () => {
  for (let round = 0; round < 10; round++) {
    const input = issue();
    const issued = await Promise.all(Array.from({ length: parallel }, () => inTransaction(input)));
    expect(new Set(issued.map((row) => row.code)).size).toBe(1);
    expect(await rowsOf(input.userId)).toHaveLength(1);
    const { id } = issued[0]!;
    expect(
      await db.sql`select 1 from audit_records where action = 'certificate.issued' and subject = ${id}`,
    ).toHaveLength(1);
    const jobs = await db.sql`select 1 from graphile_worker.jobs where key = ${`certificate:${id}`}`;
    expect(jobs).toHaveLength(1);
  }
});

test('keeps every printed fact and the name in its composed form', async () => {
  const input = issue({ holderName: ' Zoë Muñoz '.normalize('NFD') });
  const row = await inTransaction(input);
  expect(row.facts).toEqual({ ...input.facts, holderName: 'Zoë Muñoz'.normalize('NFC') });
  expect(row.fileSha256).toBeNull();
});

test('draws another code when the code is taken', async () => {
  const taken = (await inTransaction(issue())).code;
  const free = newCode();
  const codes = [taken, taken, free];
  expect((await inTransaction(issue(), () => codes.shift()!)).code).toBe(free);
});

test('gives up loudly when every code is taken', async () => {
  const taken = (await inTransaction(issue())).code;
  await expect(inTransaction(issue(), () => taken)).rejects.toThrow('randomness');
});

test('another edition is another certificate', async () => {
  const input = issue();
  const first = await inTransaction(input);
  const second = await inTransaction({ ...input, edition: 2 });
  expect(second.id).not.toBe(first.id);
});

test('a letter that cannot be printed blocks the issue', async () => {
  const input = issue({ holderName: 'Ana 王' });
  await expect(inTransaction(input)).rejects.toThrow('王');
  expect(await rowsOf(input.userId)).toHaveLength(0);
});

test('what is rolled back leaves nothing', async () => {
  const input = issue();
  const before = await db.store.$count(auditRecords);
  const failing = db.store.transaction(async (store) => {
    await issueCertificate(context(store), input);
    throw new Error('later');
  });
  await expect(failing).rejects.toThrow('later');
  expect(await rowsOf(input.userId)).toHaveLength(0);
  expect(await db.store.$count(auditRecords)).toBe(before);
});

test('no row is deleted or changed in what it says, whoever asks', async () => {
  const { id } = await inTransaction(issue());
  await expect(db.sql`delete from certificates where id = ${id}`).rejects.toThrow('not allowed');
  await expect(db.sql`update certificates set facts = '{}' where id = ${id}`).rejects.toThrow(
    'does not change',
  );
});
