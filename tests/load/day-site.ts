import { spawn } from 'node:child_process';
import type { Closing } from '@/bin/closing';
import { type Environment, home, root } from '@/bin/environment';
import { waitForHealth } from '@/bin/health';
import { findPlace } from '@/bin/postgres/place';
import { findServer } from '@/bin/postgres/server';

export type DaySite = { start(): Promise<void>; kill(): number[] };

/** The site as `npm start` runs it, in a process group of its own, so that all of it can be killed at one blow. */
export function openDaySite(environment: Environment, closing: Closing): DaySite {
  let group: number | undefined;
  closing.add(async () => {
    if (group !== undefined) endGroup(group, 'SIGTERM');
  });
  return {
    async start() {
      const child = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts'], {
        cwd: root,
        env: environment,
        detached: true,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      group = child.pid!;
      if (!(await waitForHealth(environment.SITE_URL!, 600)))
        throw new Error('The site does not answer /api/health.');
    },
    /** kill -9 of the starter, the web server and the database, all at once; tells which. */
    kill() {
      const database = findServer(findPlace(home).data)?.pid;
      const killed = [group!, ...(database ? [database] : [])];
      endGroup(group!, 'SIGKILL');
      if (database) process.kill(database, 'SIGKILL');
      group = undefined;
      return killed;
    },
  };
}

function endGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // It has ended by itself.
  }
}
