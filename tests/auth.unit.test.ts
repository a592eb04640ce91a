import { afterEach, expect, test, vi } from 'vitest';
import { sealSession, unsealSession } from '@/auth';

Object.assign(process.env, {
  DATABASE_URL: 'postgres://localhost/none',
  AUTH_SECRET: 'x'.repeat(32),
  SIGNING_KEY_PASSPHRASE: 'y'.repeat(16),
});

const day = 24 * 60 * 60 * 1000;

afterEach(() => {
  vi.useRealTimers();
});

test('a cookie gives back the session token, the first time and the next ones', async () => {
  const cookie = await sealSession('token-1');
  expect(await unsealSession(cookie)).toBe('token-1');
  expect(await unsealSession(cookie)).toBe('token-1');
  expect(await unsealSession(await sealSession('token-2'))).toBe('token-2');
});

test('what is not ours, or was changed by one sign, opens nothing', async () => {
  const cookie = await sealSession('token-3');
  for (const forged of ['', 'x', cookie.slice(0, -1), `${cookie.slice(0, -4)}AAAA`])
    expect(await unsealSession(forged)).toBeNull();
});

test('a cookie that was opened before does not outlive its thirty days', async () => {
  const cookie = await sealSession('token-4');
  expect(await unsealSession(cookie)).toBe('token-4');
  vi.useFakeTimers({ now: Date.now() + 29 * day, toFake: ['Date'] });
  expect(await unsealSession(cookie)).toBe('token-4');
  vi.setSystemTime(Date.now() + 2 * day);
  expect(await unsealSession(cookie)).toBeNull();
});
