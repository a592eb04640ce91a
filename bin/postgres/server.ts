import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './place';
import { asRunner } from './runner';

export type Server = { pid: number; port: number };

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  synchronous_commit: 'on',
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The server that runs on this data, whoever started it. */
export function findServer(data: string): Server | undefined {
  const lines = readLines(noteOf(data));
  const pid = Number(lines[0]);
  return pid && isServer(pid, data) ? { pid, port: Number(lines[3]) } : undefined;
}

function noteOf(data: string): string {
  return join(data, 'postmaster.pid');
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isServer(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data) || worksIn(pid, data);
  } catch {
    return false;
  }
}

function worksIn(pid: number, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** In a session of its own: Ctrl-C must reach the web server first, and the database only through us. */
export function launchServer(place: Place, binaries: string, port: number, log: string, durable: boolean) {
  const options = Object.entries({ ...settings, ...(durable ? {} : forgetful), port: String(port) });
  // Left by a crash. PostgreSQL only asks whether its number is taken, and in a container it soon is, by something else.
  rmSync(noteOf(place.data), { force: true });
  keepPrevious(log);
  const output = openSync(log, 'a', 0o600);
  const args = ['-D', place.data, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(join(binaries, 'postgres'), args, {
    ...asRunner(place.runner),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  return child;
}

function keepPrevious(log: string): void {
  try {
    renameSync(log, `${log}.1`);
  } catch {}
}

/** Fast shutdown: sessions are cut, everything committed is written, the process is gone when this returns. */
export async function stopServer(data: string): Promise<void> {
  const server = findServer(data);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  while (isServer(server.pid, data)) await sleep(20);
}
