import type { Closing } from '@/bin/closing';
import { cpuOf } from './cpu';
import type { Options } from './options';
import type { Requests } from './targets';
import type { Outcome, Task } from './visitors';
import { startWorker } from './worker';

/** One of the three that stand beside each other: the page, (a) the bare server, (b) the static page. */
export type Contender = { kind: 'page' | 'a' | 'b'; port: number; pid: number; requests: Requests };
export type Race = { name: string; contenders: Contender[] };

export type Score = {
  /** Requests a second in each round. */
  rates: number[];
  milliseconds: number[];
  cpu: number;
  requests: number;
  failed: number;
};
export type Result = { name: string; scores: Record<Contender['kind'], Score> };

const empty = (): Score => ({ rates: [], milliseconds: [], cpu: 0, requests: 0, failed: 0 });

/** Rounds in which each contender has its turn, the order moving on by one: what disturbs the machine disturbs all. */
export async function compare(races: Race[], options: Options, closing: Closing): Promise<Result[]> {
  const visitors = startWorker('./visitors.ts', closing);
  const results = races.map(
    ({ name }): Result => ({ name, scores: { page: empty(), a: empty(), b: empty() } }),
  );
  let address = 0;
  const run = async ({ port, requests }: Contender, seconds: number) => {
    const task: Task = { port, requests, seconds, concurrency: options.concurrency, address };
    const outcome = await visitors.ask<Outcome>(task);
    address += outcome.addresses;
    return outcome;
  };
  for (const { contenders } of races)
    for (const one of contenders) await run(one, Math.min(2, options.seconds));
  for (let round = 0; round < options.rounds; round += 1) {
    for (const index of rotated(races.keys(), round)) {
      for (const place of rotated([0, 1, 2], round)) {
        const contender = races[index]!.contenders[place]!;
        const before = cpuOf(contender.pid);
        const outcome = await run(contender, options.seconds);
        add(results[index]!.scores[contender.kind], outcome, cpuOf(contender.pid) - before);
      }
    }
    console.log(`round ${round + 1} of ${options.rounds}`);
  }
  return results;
}

function rotated(list: Iterable<number>, by: number): number[] {
  const all = [...list];
  return all.map((_, index) => all[(index + by) % all.length]!);
}

function add(score: Score, { milliseconds, failed, elapsed }: Outcome, cpu: number): void {
  score.rates.push(((milliseconds.length - failed) / elapsed) * 1000);
  for (const one of milliseconds) score.milliseconds.push(one);
  score.cpu += cpu;
  score.requests += milliseconds.length;
  score.failed += failed;
}
