import { beforeEach, expect, test, vi } from 'vitest';

const least = {
  DATABASE_URL: 'postgres://localhost/none',
  AUTH_SECRET: 'x'.repeat(32),
  SIGNING_KEY_PASSPHRASE: 'y'.repeat(16),
  SITE_URL: 'https://faro.test/',
};
const institution = {
  OIDC_ISSUER: 'https://entrada.test/realms/uno',
  OIDC_CLIENT_ID: 'faro',
  OIDC_CLIENT_SECRET: 's',
  OIDC_NAME: 'Instituto',
};

/** The environment is read once in a process. */
async function read(more: Record<string, string> = {}) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries({ ...least, ...more })) vi.stubEnv(name, value);
  return (await import('@/env')).env();
}

beforeEach(() => vi.unstubAllEnvs());

test('K4: without OIDC_*, blank ones included, nobody comes from an institution', async () => {
  expect((await read()).provider).toBeNull();
  const blank = Object.fromEntries(Object.keys(institution).map((name) => [name, '']));
  expect((await read(blank)).provider).toBeNull();
});

test('K4: with all four there is one', async () => {
  expect((await read(institution)).provider).toEqual({
    issuer: 'https://entrada.test/realms/uno',
    clientId: 'faro',
    clientSecret: 's',
    name: 'Instituto',
  });
});

test.each(Object.keys(institution))('K4: %s alone missing stops the start, and is named', async (name) => {
  await expect(read({ ...institution, [name]: '' })).rejects.toThrow(`${name}: OIDC_* are given all four`);
});

test('K4: both addresses begin with https, but for localhost', async () => {
  const plain = { ...institution, OIDC_ISSUER: 'http://entrada.test' };
  await expect(read(plain)).rejects.toThrow('OIDC_ISSUER: with OIDC_* it must begin with https://');
  await expect(read({ ...institution, SITE_URL: 'http://faro.test' })).rejects.toThrow('SITE_URL: with');
  for (const issuer of ['ftp://localhost', 'javascript:alert(1)', 'entrada.test'])
    await expect(read({ ...institution, OIDC_ISSUER: issuer })).rejects.toThrow('OIDC_ISSUER');
  const near = { ...institution, OIDC_ISSUER: 'http://localhost:4000', SITE_URL: 'http://localhost:3000' };
  expect((await read(near)).provider?.issuer).toBe('http://localhost:4000');
});
