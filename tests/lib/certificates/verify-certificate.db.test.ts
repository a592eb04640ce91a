import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatCode, newCode } from '@/lib/certificates/code';
import { issueCertificate } from '@/lib/certificates/issue-certificate';
import { listCourseCertificates } from '@/lib/certificates/list-course-certificates';
import { listOwnCertificates } from '@/lib/certificates/list-own-certificates';
import { replaceCertificate } from '@/lib/certificates/replace-certificate';
import { revokeCertificate } from '@/lib/certificates/revoke-certificate';
import { verifyCertificate } from '@/lib/certificates/verify-certificate';
import type { Actor } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';
import { context, guest, issue, now, person, system } from './sample';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 8 });
  await Promise.all(Array.from({ length: 8 }, () => db.sql`select pg_sleep(0.1)`));
});
afterAll(() => db.drop());

const as = (actor: Actor, at = now) => context(db.store, actor, at);
const issued = (input = issue(), expiresAt: Date | null = null) =>
  issueCertificate(as(system), { ...input, expiresAt });
const verify = (code: string, at = now) => verifyCertificate(as(guest, at), { code });
const inTransaction = <Value>(actor: Actor, work: (ctx: ReturnType<typeof context>) => Promise<Value>) =>
  db.store.transaction((store) => work(context(store, actor)));
const revoke = (actor: Actor, certificateId: string, publicReason = 'Error en los datos') =>
  inTransaction(actor, (ctx) =>
    revokeCertificate(ctx, { certificateId, publicReason, privateNote: 'Nota privada' }),
  );
const replace = (actor: Actor, certificateId: string, holderName: string) =>
  inTransaction(actor, (ctx) =>
    replaceCertificate(ctx, { certificateId, holderName, reason: 'Apellido mal escrito' }),
  );
const recordsOf = (subject: string, action: string) =>
  db.sql`select details from audit_records where subject = ${subject} and action = ${action}`;

describe('verifying', () => {
  test('a certificate in force is valid, however the code is typed', async () => {
    const { code } = await issued();
    for (const typed of [
      code,
      formatCode(code),
      formatCode(code).toLowerCase(),
      `https://x.y/verificar/${code}`,
    ]) {
      expect(await verify(typed)).toMatchObject({
        status: 'valid',
        code: formatCode(code),
        replacedByCode: null,
      });
    }
  });

  test('it expires at its instant', async () => {
    const end = new Date(now.getTime() + 1000);
    const { code } = await issued(issue(), end);
    expect((await verify(code, now))!.status).toBe('valid');
    expect((await verify(code, end))!.status).toBe('expired');
  });

  test('a revoked one says when and why, and not the private note', async () => {
    const { id, code } = await issued();
    await revoke(system, id);
    const answer = await verify(code);
    expect(answer).toMatchObject({ status: 'revoked', revokedAt: now, publicReason: 'Error en los datos' });
    expect(JSON.stringify(answer)).not.toContain('privada');
  });

  test('a replaced one names its successor', async () => {
    const old = await issued();
    const result = await replace(system, old.id, 'Nombre Correcto');
    const answer = await verify(old.code);
    expect(answer).toMatchObject({ status: 'replaced', replacedAt: now });
    expect(await verify(answer!.replacedByCode!)).toMatchObject({
      status: 'valid',
      holderName: 'Nombre Correcto',
    });
    expect(result.ok).toBe(true);
  });

  test('an unknown code and no code at all are the same: nothing', async () => {
    expect(await verify(newCode())).toBeNull();
    expect(await verify('hola')).toBeNull();
    expect(await verify("' or 1=1 --")).toBeNull();
  });

  test('is one statement that finds its rows by index', async () => {
    const plan = await db.sql.begin(async (sql) => {
      await sql`set local enable_seqscan = off`;
      return sql`explain select * from certificates c left join certificates s on s.id = c.replaced_by_id where c.code = 'x'`;
    });
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('certificates_code');
    expect(text).toContain('certificates_pkey');
  });
});

describe('revoking', () => {
  test('twice is once: the first reason stays and is recorded once', async () => {
    const { id, code, courseId } = await issued();
    const coordinator = person({ [courseId]: 'coordinator' });
    await Promise.all([revoke(coordinator, id, 'Uno'), revoke(coordinator, id, 'Uno')]);
    expect(await revoke(coordinator, id, 'Otro')).toEqual({ ok: true, value: undefined });
    expect((await verify(code))!.publicReason).toBe('Uno');
    expect(await recordsOf(id, 'certificate.revoked')).toHaveLength(1);
  });

  test('is forbidden to strangers, to the holder, to reporters, and to coordinators of other courses', async () => {
    const { id, courseId, userId, code } = await issued();
    const others = [
      guest,
      person(),
      person({}, userId),
      person({ [courseId]: 'reporter' }),
      person({ x: 'coordinator' }),
    ];
    for (const actor of others) await expect(revoke(actor, id)).rejects.toThrow(Forbidden);
    expect((await verify(code))!.status).toBe('valid');
  });

  test('afterwards a new certificate can be issued', async () => {
    const input = issue();
    const old = await issued(input);
    await revoke(system, old.id);
    expect((await issued(input)).id).not.toBe(old.id);
  });

  test('there is nothing to revoke where there is no certificate', async () => {
    await expect(revoke(system, '00000000-0000-4000-8000-000000000000')).rejects.toThrow(NotFound);
  });
});

describe('correcting', () => {
  test('asked five times at once for the same name, there is one new certificate', async () => {
    const old = await issued();
    const coordinator = person({ [old.courseId]: 'coordinator' });
    const results = await Promise.all(
      Array.from({ length: 5 }, () => replace(coordinator, old.id, 'Ana Núñez')),
    );
    const ids = results.map((result) => (result.ok ? result.value.id : result.reason));
    expect(new Set(ids).size).toBe(1);
    expect(await db.sql`select 1 from certificates where user_id = ${old.userId}`).toHaveLength(2);
    expect(await recordsOf(old.id, 'certificate.replaced')).toMatchObject([
      { details: { reason: 'Apellido mal escrito', replacedById: ids[0] } },
    ]);
  });

  test('the new one is issued today, and keeps everything else', async () => {
    const old = await issued(issue({ issuedOn: '2026-01-05' }));
    const late = new Date('2026-11-24T03:00:00Z');
    const result = await db.store.transaction((store) =>
      replaceCertificate(context(store, system, late), {
        certificateId: old.id,
        holderName: 'Ana',
        reason: 'x',
      }),
    );
    const [row] = await db.sql`select facts from certificates where id = ${result.ok ? result.value.id : ''}`;
    expect(row!.facts).toEqual({ ...old.facts, holderName: 'Ana', issuedOn: '2026-11-23' });
  });

  test('refuses letters that cannot be printed, and what is revoked or already corrected otherwise', async () => {
    const old = await issued();
    expect(await replace(system, old.id, 'Ana 王')).toMatchObject({
      ok: false,
      reason: 'unprintable',
      details: { letters: '王' },
    });
    await replace(system, old.id, 'Ana Uno');
    expect(await replace(system, old.id, 'Ana Dos')).toMatchObject({ ok: false, reason: 'already-replaced' });
    const other = await issued();
    await revoke(system, other.id);
    expect(await replace(system, other.id, 'Ana')).toMatchObject({ ok: false, reason: 'already-revoked' });
  });

  test('is forbidden to all but coordinators of the course', async () => {
    const { id, courseId, userId } = await issued();
    for (const actor of [
      guest,
      person({}, userId),
      person({ [courseId]: 'author' }),
      person({ x: 'coordinator' }),
    ]) {
      await expect(replace(actor, id, 'Ana')).rejects.toThrow(Forbidden);
    }
  });
});

describe('listing', () => {
  test('people see their own certificates, newest first, and no others', async () => {
    const holder = person();
    const userId = holder.kind === 'person' ? holder.userId : '';
    const first = await issueCertificate(as(system, new Date(now.getTime() - 1000)), { ...issue(), userId });
    const second = await issued({ ...issue(), userId });
    await issued();
    const codes = (await listOwnCertificates(as(holder))).map((one) => one.code);
    expect(codes).toEqual([formatCode(second.code), formatCode(first.code)]);
    await expect(listOwnCertificates(as(guest))).rejects.toThrow(Forbidden);
  });

  test('staff see those of their course, with the private note; others see nothing', async () => {
    const { id, courseId } = await issued();
    await issued();
    await revoke(system, id);
    const list = await listCourseCertificates(as(person({ [courseId]: 'reporter' })), { courseId });
    expect(list).toMatchObject({
      total: 1,
      certificates: [{ id, status: 'revoked', privateNote: 'Nota privada' }],
    });
    for (const actor of [guest, person(), person({ [courseId]: 'author' }), person({ x: 'coordinator' })]) {
      await expect(listCourseCertificates(as(actor), { courseId })).rejects.toThrow(Forbidden);
    }
  });
});
