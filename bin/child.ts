import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { type Environment, root } from './environment';

export type Child = { exited: Promise<number>; output(): string; stop(): Promise<void> };
type Options = {
  environment: Environment;
  quiet?: boolean /** A module of bin/ to load first. */;
  preload?: string;
};

const patience = 6_000;

/** Runs a Node program of the project. It ends with us, whatever ends us. */
export function startChild(program: string, args: string[], options: Options): Child {
  const { environment, quiet = false, preload } = options;
  const imports = ['./watch-parent.mjs', ...(preload ? [preload] : [])].flatMap((name) => [
    '--import',
    new URL(name, import.meta.url).href,
  ]);
  const child = spawn(process.execPath, [...imports, program, ...args], {
    cwd: root,
    env: { ...environment, FARO_PARENT: String(process.pid), NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit', 'ipc'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
  const stop = async () => {
    const force = setTimeout(() => child.kill('SIGKILL'), patience);
    child.kill('SIGTERM');
    await exited;
    clearTimeout(force);
  };
  return { exited, output: () => text, stop };
}

export function startTool(name: string, args: string[], options: Options): Child {
  return startChild(join(root, 'node_modules/.bin', name), args, options);
}
