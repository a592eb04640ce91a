import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Closing } from '@/bin/closing';
import type { Contender, Race } from './compare';
import type { Outcome, Task } from './visitors';
import { startWorker } from './worker';

const fileOf = (folder: string) => join(resolve(folder), 'now.cpuprofile');

/** What the web process must be started with so that it can be profiled. */
export function profilerFlags(folder: string | undefined): Record<string, string> {
  if (!folder) return {};
  mkdirSync(resolve(folder), { recursive: true });
  return {
    NODE_OPTIONS: `--import ${new URL('profiler.mjs', import.meta.url).href}`,
    FARO_PROFILE: fileOf(folder),
  };
}

/** After the measuring, a CPU profile of each page and of its static companion: `<name>.cpuprofile`, for a browser's tools. */
export async function profile(
  races: Race[],
  folder: string,
  concurrency: number,
  closing: Closing,
): Promise<void> {
  const visitors = startWorker('./visitors.ts', closing);
  let address = 5_000_000;
  for (const { name, contenders } of races) {
    for (const { kind, pid, port, requests } of contenders.filter(isOurs)) {
      process.kill(pid, 'SIGUSR2');
      await sleep(300);
      const task: Task = { port, requests, seconds: 5, concurrency, address };
      const { milliseconds, addresses } = await visitors.ask<Outcome>(task);
      address += addresses;
      rmSync(fileOf(folder), { force: true });
      process.kill(pid, 'SIGUSR2');
      await written(fileOf(folder));
      const title = `${name}${kind === 'b' ? '-static' : ''}`;
      renameSync(fileOf(folder), join(resolve(folder), `${title}.cpuprofile`));
      console.log(`profile of ${title}: ${milliseconds.length} requests`);
    }
  }
}

const isOurs = ({ kind }: Contender) => kind !== 'a';

async function written(file: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await sleep(200);
    try {
      JSON.parse(readFileSync(file, 'utf8'));
      return;
    } catch {}
  }
  throw new Error('the profile was not written');
}
