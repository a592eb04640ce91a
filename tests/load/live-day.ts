import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '@/bin/closing';
import { home, testEnvironment } from '@/bin/environment';
import { findFreePort } from '@/bin/port';
import { startPostgres } from '@/bin/postgres/start-postgres';
import { keepSecrets } from '@/bin/secrets';
import { openStore } from '@/db/client';
import { DayBrowser, newTally, type Tally } from './day-browser';
import { checkDay, type Verdict } from './day-check';
import { dayQuestions } from './day-course';
import { type Acknowledged, sit } from './day-learner';
import { type DayOptions, readDayOptions } from './day-options';
import { openDaySite } from './day-site';
import { countSitting } from './day-statements';
import { seedDay } from './seed-day';

/** In the copy of the project: everybody sits the quiz at once, everything is killed halfway, nothing may be missing. */
await runCommand(async (closing) => {
  const options = readDayOptions();
  const port = options.port ?? (await findFreePort());
  const given = { ...testEnvironment(), PORT: String(port), SITE_URL: `http://localhost:${port}` };
  const environment = { ...given, ...keepSecrets(home, given) };
  const site = openDaySite(environment, closing);
  await site.start();

  const database = await startPostgres({ dataDir: home });
  Object.assign(process.env, environment, { DATABASE_URL: database.url, FARO_DATA_DIR: home });
  const [alone, ...learners] = await seedDay(database.url, environment.SITE_URL, options.learners + 1);
  const quiet = new DayBrowser(environment.SITE_URL, alone!.cookie, newTally());
  console.log((await countSitting(database.url, quiet)).said);
  await database.stop();
  console.log(`${learners.length} learners are enrolled and signed in`);

  const tally = newTally();
  const told = new Map<string, Acknowledged>(learners.map(({ enrolmentId }) => [enrolmentId, new Map()]));
  const failed: string[] = [];
  const start = performance.now();
  const everybody = Promise.all(
    learners.map(async ({ cookie, enrolmentId }) => {
      await sleep(Math.random() * 3000);
      await sit(new DayBrowser(environment.SITE_URL, cookie, tally), told.get(enrolmentId)!).catch((error) =>
        failed.push(String(error)),
      );
    }),
  );
  const half = (learners.length * dayQuestions) / 2;
  while (tally.saves < half && failed.length < learners.length) await sleep(50);
  const killed = site.kill();
  const savesBefore = tally.saves;
  const down = performance.now();
  console.log(`kill -9 ${killed.join(' ')} after ${savesBefore} acknowledged saves; starting again`);
  await site.start();
  const outage = performance.now() - down;
  await everybody;
  const seconds = (performance.now() - start) / 1000;

  const after = await startPostgres({ dataDir: home });
  closing.add(after.stop);
  const { store, close } = openStore(after.url, { max: 2 });
  closing.add(close);
  const verdict = await checkDay(store, told);
  console.log(report(options, tally, verdict, { seconds, outage: outage / 1000, savesBefore }));
  for (const reason of new Set(failed)) console.log(`✗ ${reason}`);
  const isWhole =
    verdict.acknowledged === learners.length * dayQuestions && tally.finished === learners.length;
  const { lost, markedTwice, wrongMarks, notOneAttempt, open } = verdict;
  const wrong = lost + markedTwice + wrongMarks + notOneAttempt + open + tally.shownWrong + tally.refused;
  console.log(wrong === 0 && isWhole ? '✓ nothing was lost' : '✗ not everything is as it was told');
  return wrong === 0 && isWhole ? 0 : 1;
});

type Times = { seconds: number; outage: number; savesBefore: number };

function report(
  { learners }: DayOptions,
  tally: Tally,
  verdict: Verdict,
  { seconds, outage, savesBefore }: Times,
): string {
  const lines: [string, string | number][] = [
    ['learners', learners],
    ['saves acknowledged', `${tally.saves + tally.forms} (${tally.forms} by the plain form)`],
    ['acknowledged before the kill -9', savesBefore],
    ['sent again without an answer', tally.retries],
    ['abandoned on the way', tally.abandoned],
    ['tabs closed and come back', tally.closedTabs],
    ['the same twice at once', tally.twice],
    ['refused', tally.refused],
    ['attempts handed in', tally.finished],
    ['answers acknowledged last', verdict.acknowledged],
    ['lost', verdict.lost],
    ['shown otherwise after coming back', tally.shownWrong],
    ['marked twice', verdict.markedTwice],
    ['wrong marks', verdict.wrongMarks],
    ['not exactly one attempt', verdict.notOneAttempt],
    ['attempts left open', verdict.open],
    ['down, with recovery', `${outage.toFixed(1)} s`],
    ['duration', `${seconds.toFixed(0)} s`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return `\n${lines.map(([name, value]) => `| ${name.padEnd(width)} | ${value} |`).join('\n')}\n`;
}
