import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '@/bin/environment';

/** Runs a TypeScript program of tests/bin/programs and waits for its first line. */
export async function startProgram(name: string, ...args: string[]) {
  const file = join(root, 'tests/bin/programs', name);
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const spoken = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        resolve();
      });
    }
  });
  await Promise.race([spoken, ended]);
  return { child: child as ChildProcess, ended, output: () => output };
}
