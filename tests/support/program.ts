import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from '@/bin/environment';

/** Runs a TypeScript program and waits for its first line. */
export async function startProgram(program: URL, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(program), ...args], {
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
