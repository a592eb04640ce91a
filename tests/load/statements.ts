import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { home } from '@/bin/environment';
import { fetchPage } from './fetch-page';
import type { Target } from './targets';

/**
 * The statements that one request makes, as PostgreSQL itself logs them. The job runner has another name there and does
 * not count. Asked three times; the most is taken.
 */
export async function countStatements(
  databaseUrl: string,
  port: number,
  targets: Target[],
): Promise<Map<string, string[]>> {
  const admin = openAdmin(databaseUrl);
  try {
    await setLog(admin, "'all'", "'%m app=%a '");
    const counted = new Map<string, string[]>();
    for (const target of targets) {
      const tries: string[][] = [];
      for (let number = 0; number < 3; number += 1) tries.push(await listStatements(port, target, number));
      counted.set(target.name, tries.sort((one, other) => other.length - one.length)[0]!);
    }
    return counted;
  } finally {
    await setLog(admin, 'default', 'default');
    await admin.end({ timeout: 5 });
  }
}

/** The statements of each of these steps, taken one after the other, once. */
export async function recordSteps(
  databaseUrl: string,
  steps: [name: string, step: () => Promise<unknown>][],
): Promise<[name: string, statements: string[]][]> {
  const admin = openAdmin(databaseUrl);
  try {
    await setLog(admin, "'all'", "'%m app=%a '");
    const recorded: [string, string[]][] = [];
    for (const [name, step] of steps) recorded.push([name, await statementsOf(step)]);
    return recorded;
  } finally {
    await setLog(admin, 'default', 'default');
    await admin.end({ timeout: 5 });
  }
}

function listStatements(port: number, { requests }: Target, number: number): Promise<string[]> {
  const { path, headers } = requests[number % requests.length]!;
  return statementsOf(() => fetchPage(port, path, headers));
}

async function statementsOf(step: () => Promise<unknown>): Promise<string[]> {
  const before = readLog().length;
  await step();
  await sleep(400);
  const added = readLog().subarray(before).toString();
  return [...added.matchAll(/ app=faro LOG:\s+(?:statement|execute [^:]*): (.*)/g)].map(([, text]) => text!);
}

const readLog = () => readFileSync(join(home, 'postgres.log'));

/** What is logged only the superuser may set. */
function openAdmin(databaseUrl: string): postgres.Sql {
  const { adminPassword } = JSON.parse(readFileSync(join(home, 'postgres/faro.json'), 'utf8'));
  const { port } = new URL(databaseUrl);
  return postgres({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password: adminPassword,
    database: 'postgres',
    max: 1,
    onnotice: () => {},
  });
}

async function setLog(admin: postgres.Sql, statement: string, prefix: string): Promise<void> {
  await admin.unsafe(`alter system set log_statement = ${statement}`);
  await admin.unsafe(`alter system set log_line_prefix = ${prefix}`);
  await admin`select pg_reload_conf()`;
  await sleep(1000);
}
