import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findLetter, listLetters } from '@/db/queries/letters';
import { type Locale, locales } from '@/lib/i18n/locales';
import { recordFailure } from '@/lib/mail/record-failure';
import { sendLetter } from '@/lib/mail/send-letter';
import { type NewLetter, writeLetter } from '@/lib/mail/write-letter';
import { testDatabase } from '@/tests/support/database';
import { contextOf, later, warm } from '../accounts/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 20 });
});
afterAll(() => db.drop());

const envelope = (locale: Locale, key: string) => ({
  locale,
  to: 'ana@faro.test',
  dedupeKey: key,
  link: 'https://faro.test/x?a=1&b=2',
});
const course = 'Trata de personas: detectar y atender';
const samples = (locale: Locale): NewLetter[] => [
  { ...envelope(locale, `confirm:${locale}`), template: 'confirm', values: { code: '012345' } },
  { ...envelope(locale, `already:${locale}`), template: 'already-registered', values: { name: 'Ana' } },
  { ...envelope(locale, `reset:${locale}`), template: 'reset', values: { code: '012345' } },
  { ...envelope(locale, `changed:${locale}`), template: 'password-changed', values: { name: 'Ana' } },
  {
    ...envelope(locale, `welcome:${locale}`),
    template: 'welcome',
    values: { name: 'Ana', course, hours: 12 },
  },
  { ...envelope(locale, `left:${locale}`), template: 'left', values: { name: 'Ana', course } },
  { ...envelope(locale, `certificate:${locale}`), template: 'certificate', values: { name: 'Ana', course } },
];
const write = (letter: NewLetter, now = later(0)) => writeLetter(contextOf(db.store, now), letter);
const idOf = async (key: string) => {
  const [row] = await db.sql<{ id: string }[]>`select id from letters where dedupe_key = ${key}`;
  return row!.id;
};
const waitingJobs = async (letterId: string) =>
  (await db.sql`select 1 from graphile_worker.jobs where key = ${`letter:${letterId}`}`).length;

describe('I1 letters', () => {
  it.each(locales)('are complete in %s: text and HTML, nothing unfilled, no missing text', async (locale) => {
    const errors = vi.spyOn(console, 'error');
    for (const sample of samples(locale)) {
      await write(sample);
      const letter = (await findLetter(db.store, await idOf(sample.dedupeKey)))!;
      const all = [letter.subject, letter.text, letter.html].join('\n');
      expect(all).not.toMatch(/\bmail\.[a-z]|[{}]|undefined/);
      for (const value of Object.values(sample.values)) expect(letter.text).toContain(String(value));
      expect(letter.text).toContain('https://faro.test/x?a=1&b=2');
      expect(letter.html).toContain('href="https://faro.test/x?a=1&amp;b=2"');
      expect(letter.html).toContain(`lang="${locale}"`);
      expect(letter.text.split('\n\n').length).toBeGreaterThanOrEqual(5);
    }
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });

  it('X13 say nothing of the course in their subject, and load nothing from elsewhere', async () => {
    for (const letter of await listLetters(db.store, 100)) {
      expect(letter.subject).not.toMatch(/trata|person|trafficking|víctima/i);
      expect(letter.subject).toMatch(/Faro/);
      expect(letter.html).not.toMatch(/<img|src=|url\(|<link|<script/i);
    }
  });

  it('put what people wrote into HTML as text', async () => {
    const name = '<img src=x onerror=alert(1)> & "Ana"';
    await write({ ...envelope('es', 'html'), template: 'already-registered', values: { name } });
    const letter = (await findLetter(db.store, await idOf('html')))!;
    expect(letter.html).not.toContain('<img');
    expect(letter.html).toContain('&lt;img');
    expect(letter.text).toContain(name);
  });

  it('go to one address', async () => {
    for (const to of ['a@faro.test,b@faro.test', 'a@faro.test\r\nBcc: b@faro.test', 'Ana <a@faro.test>']) {
      const letter = { ...samples('es')[0]!, dedupeKey: `to:${to}`, to };
      await expect(write(letter)).rejects.toThrow('one address');
    }
  });

  it('are written once, also by 20 at once, with one job', async () => {
    await warm(db.store, 20);
    const letter = { ...samples('es')[0]!, dedupeKey: 'once' };
    await Promise.all(Array.from({ length: 20 }, () => write(letter)));
    const rows = await db.sql`select id from letters where dedupe_key = 'once'`;
    expect(rows).toHaveLength(1);
    expect(await waitingJobs(rows[0]!.id)).toBe(1);
  });

  it('are not written, and no job is, when the transaction is rolled back', async () => {
    const letter = { ...samples('es')[0]!, dedupeKey: 'rolled-back' };
    const transaction = db.store.transaction(async (store) => {
      await writeLetter(contextOf(store), letter);
      throw new Error('no');
    });
    await expect(transaction).rejects.toThrow('no');
    expect(await db.sql`select 1 from letters where dedupe_key = 'rolled-back'`).toHaveLength(0);
    const [jobs] = await db.store.execute<{ n: string }>(sql`select count(*) as n from graphile_worker.jobs`);
    const [letters] = await db.store.execute<{ n: string }>(sql`select count(*) as n from letters`);
    expect(jobs!.n).toBe(letters!.n);
  });
});

describe('I2 sending', () => {
  const send = (id: string, post: Parameters<typeof sendLetter>[1]) =>
    db.store.transaction((store) => sendLetter(contextOf(store, later(1)), post, id));

  it('hands the letter over once, also to two workers at a time', async () => {
    await write({ ...samples('es')[0]!, dedupeKey: 'send' });
    const id = await idOf('send');
    const post = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 100)));
    await Promise.all([send(id, post), send(id, post)]);
    await send(id, post);
    expect(post).toHaveBeenCalledTimes(1);
    expect(await findLetter(db.store, id)).toMatchObject({ sentAt: later(1), failedAt: null });
  });

  it('keeps the letter to be read when there is no mail server', async () => {
    await write({ ...samples('es')[0]!, dedupeKey: 'outbox' });
    const id = await idOf('outbox');
    await send(id, null);
    const letter = await findLetter(db.store, id);
    expect(letter).toMatchObject({ sentAt: null, failedAt: null });
    expect(letter?.text).toContain('012345');
  });

  it('shows a failure, which a later success takes away', async () => {
    await write({ ...samples('es')[0]!, dedupeKey: 'fails' });
    const id = await idOf('fails');
    await expect(send(id, () => Promise.reject(new Error('550 no')))).rejects.toThrow('550');
    await recordFailure(contextOf(db.store, later(2)), id, `550 no ${'x'.repeat(9000)}`);
    const failed = await findLetter(db.store, id);
    expect(failed).toMatchObject({ sentAt: null, failedAt: later(2) });
    expect(failed?.error?.length).toBe(500);
    await send(id, () => Promise.resolve());
    expect(await findLetter(db.store, id)).toMatchObject({ sentAt: later(1), failedAt: null, error: null });
  });
});
