import { afterAll, beforeAll, expect, test } from 'vitest';
import { put } from '@/lib/files/put';
import { read } from '@/lib/files/read';
import { streamFile } from '@/lib/files/stream-file';
import type { Context } from '@/lib/kernel/context';
import { NotFound } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';

let db: Awaited<ReturnType<typeof testDatabase>>;
let ctx: Context;
beforeAll(async () => {
  db = await testDatabase();
  ctx = {
    store: db.store,
    actor: { kind: 'system' },
    now: new Date('2026-11-23T15:00:00Z'),
    site: 'https://faro.example',
  };
});
afterAll(() => db.drop());

test('gives back the very bytes, by their SHA-256', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  const sha256 = await put(ctx, { bytes, mediaType: 'application/pdf' });
  const kept = await read(ctx, sha256);
  expect(kept.mediaType).toBe('application/pdf');
  expect(kept.bytes.equals(Buffer.from(bytes))).toBe(true);
});

test('keeps the same bytes once, also when they come twice at once', async () => {
  const file = { bytes: Buffer.from('the same'), mediaType: 'text/plain' };
  const names = await Promise.all([put(ctx, file), put(ctx, file), put(ctx, file)]);
  expect(new Set(names).size).toBe(1);
  expect(await db.sql`select 1 from files where sha256 = ${names[0]!}`).toHaveLength(1);
});

test.each([
  [0, 699_999],
  [262_143, 262_144],
  [262_144, 699_999],
  [699_999, 699_999],
])('streams the bytes from %i to %i, a piece at a time', async (first, last) => {
  const bytes = Uint8Array.from({ length: 700_000 }, (_, index) => (index * 31) % 251);
  const sha256 = await put(ctx, { bytes, mediaType: 'video/mp4' });
  const reader = streamFile(ctx, sha256, { first, last }).getReader();
  const parts: Uint8Array[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(262_144);
  expect(Buffer.concat(parts).equals(Buffer.from(bytes.subarray(first, last + 1)))).toBe(true);
});

test('breaks off where there is no such file, instead of ending as if all had come', async () => {
  const stream = streamFile(ctx, '0'.repeat(64), { first: 0, last: 9 });
  await expect(new Response(stream).arrayBuffer()).rejects.toThrow('A file ends before its time.');
});

test('has nothing under an unknown name', async () => {
  await expect(read(ctx, 'f'.repeat(64))).rejects.toThrow(NotFound);
});
