import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Environment = NodeJS.ProcessEnv;

export const root = fileURLToPath(new URL('..', import.meta.url));
export const home = join(root, '.data');

/** What was given to the command, with `.env` beneath it. A blank value counts as absent. */
export function loadEnvironment(): Environment {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return ownEnvironment();
}

/** The same without `.env`: tests must not reach the operator's database or mail server. */
export function ownEnvironment(): Environment {
  const environment = { ...process.env };
  for (const [name, value] of Object.entries(environment)) if (value === '') delete environment[name];
  return environment;
}

export function isEntry(moduleUrl: string): boolean {
  const [, script] = process.argv;
  return script !== undefined && realpathSync(script) === fileURLToPath(moduleUrl);
}
