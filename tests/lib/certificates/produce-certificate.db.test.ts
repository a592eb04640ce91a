import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueCertificate } from '@/lib/certificates/issue-certificate';
import { loadCertificateFile } from '@/lib/certificates/load-certificate-file';
import { produceCertificate } from '@/lib/certificates/produce-certificate';
import { ensureSigningKey } from '@/lib/certificates/signer';
import { verifyCertificate } from '@/lib/certificates/verify-certificate';
import { sha256Of } from '@/lib/files/put';
import { NotFound } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';
import { isIntact } from './cms-check';
import { context, guest, issue, now, passphrase, system } from './sample';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 8 });
  await Promise.all(Array.from({ length: 8 }, () => db.sql`select pg_sleep(0.1)`));
});
afterAll(() => db.drop());

const ctx = (at = now) => context(db.store, system, at);
const produce = (certificateId: string, at = now) =>
  produceCertificate(ctx(at), { certificateId, passphrase });
const fileOf = async (code: string) => {
  const result = await loadCertificateFile(context(db.store, guest), { code });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

test('six who ask for the key at once get the same one, and it opens with its passphrase only', async () => {
  const keys = await Promise.all(Array.from({ length: 6 }, () => ensureSigningKey(ctx(), { passphrase })));
  expect(new Set(keys.map((key) => key.certificate.fingerprint256)).size).toBe(1);
  const rows = await db.sql`select encrypted_key_pem from signing_keys`;
  expect(rows).toHaveLength(1);
  expect(rows[0]!.encrypted_key_pem).toContain('BEGIN ENCRYPTED PRIVATE KEY');
  await expect(ensureSigningKey(ctx(), { passphrase: 'another' })).rejects.toThrow();
});

test('gives the certificate one signed file, once, and serves the bytes it names', async () => {
  const { id, code } = await issueCertificate(ctx(), issue());
  expect(await loadCertificateFile(ctx(), { code })).toMatchObject({ ok: false, reason: 'not-ready' });
  expect(await produce(id)).toEqual({ produced: true });
  const first = await fileOf(code);
  expect(await produce(id, new Date(now.getTime() + 60_000))).toEqual({ produced: false });
  expect((await fileOf(code)).bytes.equals(first.bytes)).toBe(true);
  expect(sha256Of(first.bytes)).toBe(first.sha256);
  expect((await verifyCertificate(ctx(), { code }))!.sha256).toBe(first.sha256);
  expect(isIntact(first.bytes, (await ensureSigningKey(ctx(), { passphrase })).certificate)).toBe(true);
});

test('six workers at once give one file, and what comes afterwards comes once', async () => {
  const { id } = await issueCertificate(ctx(), issue());
  const files = await db.sql`select count(*)::int as n from files`;
  let letters = 0;
  const afterwards = async () => {
    letters += 1;
  };
  const work = (_: unknown, index: number) =>
    produceCertificate(ctx(new Date(now.getTime() + index * 1000)), {
      certificateId: id,
      passphrase,
      afterwards,
    });
  const answers = await Promise.all(Array.from({ length: 6 }, work));
  expect(answers.filter((answer) => answer.produced)).toHaveLength(1);
  expect(letters).toBe(1);
  expect((await db.sql`select count(*)::int as n from files`)[0]!.n).toBe(files[0]!.n + 1);
});

test('when what comes afterwards fails, there is no file yet and the job can run again', async () => {
  const { id, code } = await issueCertificate(ctx(), issue());
  const afterwards = () => Promise.reject(new Error('mail'));
  await expect(produceCertificate(ctx(), { certificateId: id, passphrase, afterwards })).rejects.toThrow(
    'mail',
  );
  expect(await loadCertificateFile(ctx(), { code })).toMatchObject({ ok: false });
  expect(await produce(id)).toEqual({ produced: true });
});

test('file and verification stay as they are after name, course, key and time zone have changed', async () => {
  const input = issue();
  const [user] =
    await db.sql`insert into users (id, email, password_hash, given_names, certificate_name, created_at)
    values (${input.userId}, 'e3@faro.example', 'x', 'Ana', 'Ana', now()) returning id`;
  const [course] = await db.sql`insert into courses (id, slug, details, time_zone, created_at)
    values (${input.courseId}, 'e3', '{"title":"Antes"}', 'America/Lima', now()) returning id`;
  const { id, code } = await issueCertificate(ctx(), input);
  await produce(id);
  const before = { file: (await fileOf(code)).bytes, answer: await verifyCertificate(ctx(), { code }) };

  await db.sql`update users set certificate_name = 'Otra', given_names = 'Otra' where id = ${user!.id}`;
  await db.sql`update courses set details = '{"title":"Después"}', time_zone = 'Asia/Tokyo' where id = ${course!.id}`;
  await db.sql`update signing_keys set retired_at = now()`;
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Kathmandu';
  await produce(id);
  await db.sql`delete from users where id = ${user!.id}`;
  await db.sql`delete from courses where id = ${course!.id}`;
  expect((await fileOf(code)).bytes.equals(before.file)).toBe(true);
  expect(await verifyCertificate(ctx(), { code })).toEqual(before.answer);
  process.env.TZ = zone;
});

test('after a key is retired the next certificate has a new one', async () => {
  await db.sql`update signing_keys set retired_at = now() where retired_at is null`;
  const before = (await db.sql`select id from signing_keys`).length;
  const key = await ensureSigningKey(ctx(), { passphrase });
  expect(key.id).toBe(`faro-${before + 1}`);
});

test('there is no job for what does not exist', async () => {
  await expect(produce('00000000-0000-4000-8000-000000000000')).rejects.toThrow(NotFound);
});
