import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

export type Environment = NodeJS.ProcessEnv;

export const root = fileURLToPath(new URL('..', import.meta.url));
export const home = join(root, '.data');

/** What was given to the command, with `.env` beneath it. A blank value counts as absent. */
export function loadEnvironment(): Environment {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const environment = { ...process.env };
  for (const [name, value] of Object.entries(environment)) if (value === '') delete environment[name];
  return environment;
}

/** For tests, which must not reach the operator's database or mail server: what the `.env` files say is blanked out. */
export function testEnvironment(): Environment {
  const environment = { ...process.env };
  for (const ending of ['', '.local', '.production', '.production.local']) {
    const file = join(root, `.env${ending}`);
    const names = existsSync(file) ? Object.keys(parseEnv(readFileSync(file, 'utf8'))) : [];
    for (const name of names) environment[name] ??= '';
  }
  return environment;
}

export function isEntry(moduleUrl: string): boolean {
  const [, script] = process.argv;
  return script !== undefined && realpathSync(script) === fileURLToPath(moduleUrl);
}
