import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTool } from '@/bin/child';
import { runCommand } from '@/bin/closing';
import { testEnvironment } from '@/bin/environment';
import { removePostgres } from '@/bin/postgres/start-postgres';
import { copyProject } from './copy-project';
import { readOptions } from './options';

/** Measures a copy of this project: `measure.ts` runs in it. Says how it is used in README.md beside this file. */
await runCommand(async (closing) => {
  const { folder } = readOptions();
  const copy = folder ? resolve(folder) : mkdtempSync(join(tmpdir(), 'faro-load-'));
  closing.add(async () => {
    if (folder) return;
    await removePostgres(join(copy, '.data'));
    rmSync(copy, { recursive: true, force: true });
  });
  copyProject(copy);
  const measuring = startTool(
    'tsx',
    [
      '--tsconfig',
      join(copy, 'tsconfig.json'),
      join(copy, 'tests/load/measure.ts'),
      ...process.argv.slice(2),
    ],
    { environment: testEnvironment() },
  );
  return closing.follow(measuring);
});
