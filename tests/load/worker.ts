import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Closing } from '@/bin/closing';

export type Worker = { pid: number; ask<Answer>(question: unknown): Promise<Answer> };

/** Runs a program of this folder as a process of its own: one question, one answer. It ends with us. */
export function startWorker(name: string, closing: Closing): Worker {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const child = fork(file, { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
  closing.add(async () => child.kill());
  return {
    pid: child.pid!,
    async ask<Answer>(question: unknown) {
      const ended = new AbortController();
      const told = once(child, 'message', ended);
      const onExit = () => ended.abort();
      child.once('exit', onExit).send(question as object);
      const [answer] = await told;
      child.off('exit', onExit);
      return answer as Answer;
    },
  };
}

/** The worker's side: answers each question. */
export function answer<Question>(work: (question: Question) => Promise<unknown>): void {
  process.on('message', async (question: Question) => process.send?.((await work(question)) as object));
  process.on('disconnect', () => process.exit());
}
