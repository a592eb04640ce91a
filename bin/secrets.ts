import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './environment';
import { Problem } from './problem';

const makers = {
  AUTH_SECRET: () => randomBytes(32).toString('base64url'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString('base64'),
  SIGNING_KEY_PASSPHRASE: () => randomBytes(32).toString('base64url'),
};

export type Secrets = Record<keyof typeof makers, string>;

const names = Object.keys(makers) as (keyof Secrets)[];

/** The secrets kept in `dataDir/secrets.json`; those that are not there yet are made. What was given wins. */
export function keepSecrets(dataDir: string, given: Environment): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secrets.json');
  const kept: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = names.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = makers[name]();
  if (missing.length > 0) {
    writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return choose((name) => given[name] || kept[name]);
}

/** The secrets of an installation with a database server of its own: they must be given. */
export function demandSecrets(given: Environment): Secrets {
  const missing = names.filter((name) => !given[name]);
  if (missing.length > 0) {
    throw new Problem(
      'Con DATABASE_URL hay que dar también estos secretos, en el entorno o en el archivo .env, y conservarlos.\n' +
        `Faltan ${missing.length}; aquí hay valores recién hechos que puede copiar:\n\n` +
        missing.map((name) => `  ${name}=${makers[name]()}`).join('\n'),
    );
  }
  const key = Buffer.from(given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '', 'base64');
  if (![16, 24, 32].includes(key.length)) {
    throw new Problem(
      'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY debe tener 16, 24 o 32 bytes en base64; por ejemplo: ' +
        makers.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY(),
    );
  }
  return choose((name) => given[name]);
}

function choose(value: (name: keyof Secrets) => string | undefined): Secrets {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Secrets;
}
