import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demandSecrets, keepSecrets } from '@/bin/secrets';

const nothing = { NODE_ENV: 'test' } as const;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faro-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('makes secrets once, for the owner alone to read', () => {
  const secrets = keepSecrets(folder, nothing);
  expect(keepSecrets(folder, nothing)).toEqual(secrets);
  expect(Buffer.from(secrets.AUTH_SECRET, 'base64url')).toHaveLength(32);
  expect(Buffer.from(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, 'base64')).toHaveLength(32);
  expect(new Set(Object.values(secrets)).size).toBe(3);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('prefers a secret that was given', () => {
  expect(keepSecrets(folder, { ...nothing, AUTH_SECRET: 'given' }).AUTH_SECRET).toBe('given');
  expect(keepSecrets(folder, nothing).AUTH_SECRET).not.toBe('given');
});

test('with a server of its own names every secret that is missing and offers one', () => {
  expect(() => demandSecrets(nothing)).toThrow(
    /AUTH_SECRET=\S{43}\n.*NEXT_SERVER_ACTIONS_ENCRYPTION_KEY=\S{44}\n.*SIGNING_KEY_PASSPHRASE=\S{43}/,
  );
  const { AUTH_SECRET, ...others } = keepSecrets(folder, nothing);
  expect(() => demandSecrets({ ...nothing, ...others })).toThrow(/Faltan 1/);
  expect(demandSecrets({ ...nothing, ...others, AUTH_SECRET })).toEqual({ AUTH_SECRET, ...others });
});

test('refuses a key that the server actions could not use', () => {
  const given = { ...nothing, ...keepSecrets(folder, nothing), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'short' };
  expect(() => demandSecrets(given)).toThrow(/16, 24 o 32 bytes/);
});
