import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { ensureBuild } from '@/bin/build';
import { type Closing, runCommand } from '@/bin/closing';
import { type Environment, home, testEnvironment } from '@/bin/environment';
import { waitForHealth } from '@/bin/health';
import { migrate } from '@/bin/migrate';
import { findFreePort } from '@/bin/port';
import { startPostgres } from '@/bin/postgres/start-postgres';
import { keepSecrets } from '@/bin/secrets';
import { seed } from '@/bin/seed';
import { startSite } from '@/bin/site';
import { recreate } from '@/bin/template';
import { openStore } from '@/db/client';
import type { Store } from '@/db/store';
import { progressOf } from '@/lib/enrolment/progress';
import type { Context } from '@/lib/kernel/context';
import { compare, type Race } from './compare';
import { findChild } from './cpu';
import { type Options, readOptions } from './options';
import { profile, profilerFlags } from './profile';
import { countRecorded } from './progress-check';
import { judge, table } from './report';
import { type Course, findCourse, type Learner, seedCertificates, seedLearners } from './seed-load';
import { countStatements } from './statements';
import { findStaticPath, listTargets, recordPage, type Target } from './targets';
import { type Weight, weighPage } from './weigh';
import { startWorker } from './worker';

/** In the copy of the project: from nothing to the table. Fails when an aim is missed or progress was not recorded. */
await runCommand(async (closing) => {
  const options = readOptions();
  const environment = await prepare(closing);
  await ensureBuild(environment, closing);
  const { store, close } = openStore(environment.DATABASE_URL!, { max: 4 });
  closing.add(close);
  const ctx: Context = { store, actor: { kind: 'system' }, now: new Date(), site: environment.SITE_URL! };
  const course = await findCourse(ctx);
  const learners = await seedLearners(ctx, course, options);
  const passphrase = environment.SIGNING_KEY_PASSPHRASE!;
  const certificates = await seedCertificates(ctx, course, learners[0]!, options, passphrase);
  await store.execute(sql`vacuum analyze`);
  console.log(
    `seeded: ${course.card.slug}, ${learners.length} learners, ${certificates.all.length} certificates`,
  );

  const port = await startWeb(environment, options, closing);
  await settle(store);
  const weights = await weighLessons(port, course, learners[0]!);
  const open = progressOf(course.outline, [], ctx.now).activities.filter(({ locks }) => locks.length === 0);
  const readable = weights.filter(({ ref }) => open.some(({ activity }) => activity.ref === ref));
  const lesson = readable[Math.floor(readable.length / 2)]!;
  const targets = listTargets({ course, lesson: lesson.ref, learners, certificates }).filter(
    ({ name }) => options.only.length === 0 || options.only.includes(name),
  );
  if (options.gzip)
    for (const { requests } of targets)
      for (const { headers } of requests) headers['accept-encoding'] = 'gzip';

  await forgetLesson(store, lesson.id);
  const start = new Date();
  const { races, bytes } = await prepareRaces(port, targets, options, closing);
  const results = await compare(races, options, closing);
  const recorded = await countRecorded(store, learners, lesson.id, start);
  const statements = await countStatements(environment.DATABASE_URL!, port, targets);

  if (options.profile) await profile(races, options.profile, options.concurrency, closing);

  console.log(`\n${headline(options, lesson.ref)}\n\n${table(results, statements, bytes)}\n`);
  if (options.statements) for (const [name, list] of statements) console.log(name, list);
  const heaviest = weights[0]!;
  for (const weight of [heaviest, lesson, weights.at(-1)!]) console.log(line(weight));
  const isRecorded = recorded.moved === recorded.learners && recorded.viewed === recorded.learners;
  const isLessonRun = targets.some(({ name }) => name === 'lesson');
  if (isLessonRun)
    console.log(
      `progress recorded: «Continuar» moved for ${recorded.moved} and the view was written for ${recorded.viewed} of ${recorded.learners} learners`,
    );
  const aims = judge(results, statements, heaviest);
  console.log('');
  for (const { aim, measured, holds } of aims) console.log(`${holds ? '✓' : '✗'} ${aim}: ${measured}`);
  const failed = results.some(({ scores }) => Object.values(scores).some((score) => score.failed > 0));
  return (isRecorded || !isLessonRun) && !failed && aims.every(({ holds }) => holds) ? 0 : 1;
});

async function prepare(closing: Closing): Promise<Environment> {
  const given = testEnvironment();
  const server = await startPostgres({ dataDir: home });
  closing.add(server.stop);
  const database = await recreate(server.url, 'faro_load');
  await migrate(database);
  await seed(database, { demo: false });
  const port = await findFreePort();
  const environment = {
    ...given,
    ...keepSecrets(home, given),
    DATABASE_URL: database,
    FARO_DATA_DIR: home,
    FARO_DEMO: '0',
    PORT: String(port),
    SITE_URL: `http://localhost:${port}`,
  };
  // The rules that seed read env.ts like the site does.
  Object.assign(process.env, environment);
  return environment;
}

async function startWeb(
  environment: Environment,
  { profile: folder }: Options,
  closing: Closing,
): Promise<number> {
  const port = Number(environment.PORT);
  startSite('start', port, { ...environment, ...profilerFlags(folder) }, closing);
  if (!(await waitForHealth(environment.SITE_URL!, 60)))
    throw new Error('The site does not answer /api/health.');
  return port;
}

/** The letters and files that seeding has enqueued are work of the same process: let it finish. */
async function settle(store: Store): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const [row] = await store.execute<{ left: number }>(
      sql`select count(*)::int as left from graphile_worker._private_jobs where attempts = 0 or locked_at is not null`,
    );
    if (row!.left === 0) return;
    await sleep(500);
  }
}

/** So that afterwards every trace of it is of the measuring. */
async function forgetLesson(store: Store, id: string): Promise<void> {
  await store.execute(sql`delete from activity_states where activity_id = ${id}`);
  await store.execute(sql`update enrolments set last_activity_id = null, last_opened_at = null`);
}

type Lesson = Weight & { ref: string; id: string };

/** Every lesson, the heaviest first. */
async function weighLessons(port: number, course: Course, { cookie }: Learner): Promise<Lesson[]> {
  const lessons = course.outline.modules
    .flatMap(({ activities }) => activities)
    .filter(({ kind }) => kind === 'lesson');
  const weights: Lesson[] = [];
  for (const { ref, id } of lessons) {
    const weight = await weighPage(port, `/aprender/${course.card.slug}/${ref}`, { cookie });
    weights.push({ ...weight, ref, id });
  }
  return weights.sort((one, other) => other.html - one.html);
}

async function prepareRaces(port: number, targets: Target[], { gzip }: Options, closing: Closing) {
  const pid = findChild(/next-server/);
  const recorded = await Promise.all(targets.map((target) => recordPage(port, target)));
  const bare = startWorker('./bare.ts', closing);
  const barePort = await bare.ask<number>(recorded);
  const headers: Record<string, string> = gzip ? { 'accept-encoding': 'gzip' } : {};
  const races: Race[] = [];
  for (const [index, { name, requests }] of targets.entries()) {
    const { path, body } = recorded[index]!;
    const plain = gzip
      ? await recordPage(port, {
          name,
          requests: [{ ...requests[0]!, headers: withoutGzip(requests[0]!.headers) }],
        })
      : { body };
    const staticPath = await findStaticPath(port, plain.body.length);
    races.push({
      name,
      contenders: [
        { kind: 'page', port, pid, requests },
        { kind: 'b', port, pid, requests: [{ path: staticPath, headers }] },
        { kind: 'a', port: barePort, pid: bare.pid, requests: [{ path, headers }] },
      ],
    });
  }
  return { races, bytes: new Map(recorded.map(({ body }, index) => [targets[index]!.name, body.length])) };
}

function withoutGzip(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'accept-encoding'));
}

function headline(options: Options, lesson: string): string {
  return (
    `${options.rounds} rounds of ${options.seconds} s, ${options.concurrency} at once, ${options.learners} learners, ` +
    `${options.certificates} certificates, lesson «${lesson}», ${options.gzip ? 'gzip' : 'nothing compressed'}; ` +
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}`
  );
}

function line({ path, html, htmlGzip, scripts, gzip, brotli }: Weight): string {
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  return `${path}: HTML ${kb(html)} (gzip ${kb(htmlGzip)}); ${scripts} scripts, gzip ${kb(gzip)}, Brotli ${kb(brotli)}`;
}
