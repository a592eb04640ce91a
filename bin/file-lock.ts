import { readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Does the work while no other process on this machine holds the file. The lock of a dead process does not count. */
export async function withFileLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const mine = identify(process.pid);
  while (!take(file, mine)) {
    clearIfDead(file);
    await sleep(200 + Math.random() * 200);
  }
  try {
    return await work();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

function take(file: string, mine: string): boolean {
  try {
    // A link comes into being whole, with its holder written in it; a file would be empty for a moment.
    symlinkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function clearIfDead(file: string): void {
  const seen = read(file);
  const pid = Number.parseInt(seen, 10);
  if (!pid || identify(pid) === seen) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    // Another waiter was quicker and what we took away is its new lock: give it back.
    if (read(aside) !== seen) renameSync(aside, file);
  } catch {}
  rmSync(aside, { force: true });
}

function read(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}

/** Number and start of a process; numbers are used again, above all in containers. */
function identify(pid: number): string {
  try {
    if (process.platform !== 'linux') return process.kill(pid, 0) ? `${pid}` : '';
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return `${pid} ${fields[19]}`;
  } catch {
    return '';
  }
}
