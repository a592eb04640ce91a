import { runCommand } from '@/bin/closing';
import { home, testEnvironment } from '@/bin/environment';
import { findFreePort } from '@/bin/port';
import { startPostgres } from '@/bin/postgres/start-postgres';
import { keepSecrets } from '@/bin/secrets';
import type { Recorded } from './bare';
import { cpuOf, findChild } from './cpu';
import { DayBrowser, newTally } from './day-browser';
import { readDayOptions } from './day-options';
import { openDaySite } from './day-site';
import { countSitting } from './day-statements';
import { fetchPage } from './fetch-page';
import { alignRows, quantile } from './report';
import { seedDay } from './seed-day';
import { type Step, steps } from './sitting-steps';
import type { Requests } from './targets';
import type { Outcome, Task } from './visitors';
import { startWorker, type Worker } from './worker';

const rounds = 4;
const concurrency = 8;
/** The bare server is asked for so long: it has nothing that could be used up. */
const bareSeconds = 1;

/** The next visitor's, below 127.0.0.0. */
let address = 9_000_000;

type Score = { rates: number[]; cpu: number; milliseconds: number[]; failed: number };
const empty = (): Score => ({ rates: [], cpu: 0, milliseconds: [], failed: 0 });

const head = [
  '',
  'bytes',
  'req/s',
  'p50 ms',
  'p99 ms',
  'CPU ms',
  'SQL',
  '(a) req/s',
  '(a) CPU ms',
  '÷ (a)',
  'failed',
];

/** In the copy of the project: each step of a sitting beside a bare server that answers the same bytes. */
await runCommand(async (closing) => {
  const options = readDayOptions();
  const port = options.port ?? (await findFreePort());
  const given = { ...testEnvironment(), PORT: String(port), SITE_URL: `http://localhost:${port}` };
  const environment = { ...given, ...keepSecrets(home, given) };
  const site = environment.SITE_URL;
  await openDaySite(environment, closing).start();
  const database = await startPostgres({ dataDir: home });
  closing.add(database.stop);
  Object.assign(process.env, environment, { DATABASE_URL: database.url, FARO_DATA_DIR: home });
  const [alone, sample, ...learners] = await seedDay(database.url, site, options.learners + 2);
  const counted = await countSitting(database.url, new DayBrowser(site, alone!.cookie, newTally()));

  const bare = startWorker('./bare.ts', closing);
  const recorded: Recorded[] = [];
  for (const step of steps) {
    const [request] = await step.prepare(site, sample!);
    recorded.push(await record(port, step.name, request!));
  }
  const barePort = await bare.ask<number>(recorded);
  const visitors = startWorker('./visitors.ts', closing);
  const scores = new Map(steps.map(({ name }) => [name, { own: empty(), bare: empty() }]));
  const web = { pid: findChild(/next-server/), port };
  const group = Math.floor(learners.length / rounds);
  for (let round = 0; round < rounds; round += 1) {
    const own = learners.slice(round * group, (round + 1) * group);
    for (const step of steps) {
      // One learner after the other, so that nobody saves twice at once.
      const prepared = await Promise.all(own.map((learner) => step.prepare(site, learner)));
      const requests = prepared[0]!.flatMap((_, index) => prepared.map((list) => list[index]!));
      const score = scores.get(step.name)!;
      await measure(visitors, score.own, web, { requests, seconds: 0 });
      const bareRequests = [{ ...requests[0]!, path: `/${step.name}` }];
      await measure(
        visitors,
        score.bare,
        { pid: bare.pid, port: barePort },
        { requests: bareRequests, seconds: bareSeconds },
      );
    }
    console.log(`round ${round + 1} of ${rounds}`);
  }
  console.log(`\n${group} learners a round, ${concurrency} at once\n`);
  const rows = steps.map((step, index) =>
    row(step, recorded[index]!, counted.of.get(step.name)!, scores.get(step.name)!),
  );
  console.log(`${alignRows([head, ...rows])}\n\n${counted.said}`);
  return [...scores.values()].every(({ own, bare: other }) => own.failed + other.failed === 0) ? 0 : 1;
});

async function measure(
  visitors: Worker,
  score: Score,
  { pid, port }: { pid: number; port: number },
  asked: { requests: Requests; seconds: number },
): Promise<void> {
  const before = cpuOf(pid);
  const task: Task = { port, concurrency, address, ...asked };
  const { milliseconds, failed, elapsed, addresses } = await visitors.ask<Outcome>(task);
  address += addresses;
  score.cpu += cpuOf(pid) - before;
  score.rates.push(((milliseconds.length - failed) / elapsed) * 1000);
  score.milliseconds.push(...milliseconds);
  score.failed += failed;
}

/** The step as it is answered, done once by a learner of its own. */
async function record(port: number, name: string, request: Requests[number]): Promise<Recorded> {
  const { path, headers, method, body } = request;
  const answer = await fetchPage(port, path, headers, { method, body });
  if (answer.status >= 400) throw new Error(`${name} was answered ${answer.status}`);
  const kept = ['content-type', 'location', 'cache-control', 'content-security-policy', 'vary'];
  return {
    path: `/${name}`,
    status: answer.status,
    headers: Object.fromEntries(
      kept.flatMap((key) => (answer.headers[key] ? [[key, answer.headers[key]]] : [])),
    ),
    body: answer.body,
  };
}

function row({ name }: Step, { body }: Recorded, sql: number, { own, bare }: { own: Score; bare: Score }) {
  const cpu = (score: Score) => score.cpu / score.milliseconds.length;
  const ratios = own.rates.map((rate, round) => rate / (bare.rates[round] || 1));
  return [
    `**${name}**`,
    `${body.length}`,
    quantile(own.rates, 0.5).toFixed(0),
    quantile(own.milliseconds, 0.5).toFixed(1),
    quantile(own.milliseconds, 0.99).toFixed(1),
    cpu(own).toFixed(2),
    `${sql}`,
    quantile(bare.rates, 0.5).toFixed(0),
    cpu(bare).toFixed(3),
    quantile(ratios, 0.5).toFixed(4),
    own.failed > 0 ? String(own.failed) : '',
  ];
}
