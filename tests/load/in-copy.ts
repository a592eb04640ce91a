import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTool } from '@/bin/child';
import type { Closing } from '@/bin/closing';
import { testEnvironment } from '@/bin/environment';
import { removePostgres } from '@/bin/postgres/start-postgres';
import { copyProject } from './copy-project';

/** Runs a program of this folder in a copy of the project; without a `folder` of its own the copy goes afterwards. */
export async function runInCopy(
  program: string,
  folder: string | undefined,
  closing: Closing,
): Promise<number> {
  const copy = folder ? resolve(folder) : mkdtempSync(join(tmpdir(), 'faro-load-'));
  closing.add(async () => {
    if (folder) return;
    await removePostgres(join(copy, '.data'));
    rmSync(copy, { recursive: true, force: true });
  });
  copyProject(copy);
  const args = [
    '--tsconfig',
    join(copy, 'tsconfig.json'),
    join(copy, 'tests/load', program),
    ...process.argv.slice(2),
  ];
  return closing.follow(startTool('tsx', args, { environment: testEnvironment() }));
}
