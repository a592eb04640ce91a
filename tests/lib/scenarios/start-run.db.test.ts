import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityStates } from '@/db/schema/enrolment';
import { scenarioRuns, scenarioSteps } from '@/db/schema/scenarios';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { choose } from '@/lib/scenarios/choose';
import { restartRun } from '@/lib/scenarios/restart-run';
import { startRun } from '@/lib/scenarios/start-run';
import { testDatabase } from '@/tests/support/database';
import { asDoor, granted, makeCourse, makeLearner, now, publish, story } from './sample';

const parallel = 20;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  await Promise.all(Array.from({ length: parallel }, () => db.sql`select pg_sleep(0.2)`));
});
afterAll(() => db.drop());

async function enrolled(body = story()) {
  const course = await makeCourse(db.store, body);
  const { actor, enrolmentId } = await makeLearner(db.store, course.courseId);
  const door = asDoor(db.store, actor);
  const where = { course: course.slug, activity: 'story' };
  const start = async () => granted(await door.run(startRun, where)).runId;
  const restart = async (run: string) => granted(await door.run(restartRun, { ...where, run })).runId;
  const runs = () =>
    db.store
      .select()
      .from(scenarioRuns)
      .where(eq(scenarioRuns.enrolmentId, enrolmentId))
      .orderBy(asc(scenarioRuns.number));
  return { course, door, where, start, restart, runs, enrolmentId };
}
type Enrolled = Awaited<ReturnType<typeof enrolled>>;

const choices = async ({ door }: Enrolled, run: string, ...way: [string, number][]) => {
  for (const [position, [scene, choice]] of way.entries())
    granted(await door.run(choose, { run, position, scene, choice }));
};

test('B6: begins a run on the version published now', async () => {
  const { start, runs, door, where } = await enrolled();
  const id = await start();
  const { current } = await door.open(where.course);
  const { versionId } = current.activity;
  expect(await runs()).toMatchObject([
    { id, number: 1, activityVersionId: versionId, startedAt: now, finishedAt: null },
  ]);
});

test('B6: starting twice, and 20 times at once, is one run; after the ending too', async () => {
  const learner = await enrolled();
  const ids = await Promise.all(Array.from({ length: parallel }, () => learner.start()));
  expect(new Set(ids).size).toBe(1);
  await choices(learner, ids[0]!, ['door', 0], ['room', 0]);
  expect(await learner.start()).toBe(ids[0]);
  expect(await learner.runs()).toHaveLength(1);
});

test('B6: refuses to begin, and to restart, while the activity is locked', async () => {
  const { door, course, runs } = await enrolled();
  const where = { course: course.slug, activity: 'locked' };
  expect(await door.run(startRun, where)).toMatchObject({ ok: false, part: 'scenarios', reason: 'locked' });
  expect(await door.run(restartRun, { ...where, run: course.courseId })).toMatchObject({ reason: 'locked' });
  expect(await runs()).toHaveLength(0);
});

test('B6: who is not enrolled neither begins nor restarts', async () => {
  const { where, start } = await enrolled();
  const run = await start();
  const stranger = asDoor(db.store, (await makeLearner(db.store)).actor);
  await expect(stranger.run(startRun, where)).rejects.toThrow(NotFound);
  await expect(stranger.run(restartRun, { ...where, run })).rejects.toThrow(NotFound);
  const guest = asDoor(db.store, { kind: 'guest' });
  await expect(guest.run(startRun, where)).rejects.toThrow(Forbidden);
});

test('B6: nobody restarts the run of another learner', async () => {
  const owner = await enrolled();
  const run = await owner.start();
  await choices(owner, run, ['door', 0]);
  const { actor } = await makeLearner(db.store, owner.course.courseId);
  const other = asDoor(db.store, actor);
  await expect(other.run(restartRun, { ...owner.where, run })).rejects.toThrow(NotFound);
  expect(await owner.runs()).toHaveLength(1);
});

test('B6: restarting begins a new run and keeps the old path and its completion', async () => {
  const learner = await enrolled();
  const first = await learner.start();
  await choices(learner, first, ['door', 1], ['corridor', 0], ['room', 1]);
  const second = await learner.restart(first);
  expect(second).not.toBe(first);
  expect(await learner.runs()).toMatchObject([
    { id: first, number: 1, finishedAt: now },
    { id: second, number: 2, finishedAt: null },
  ]);
  const path = await db.store.select().from(scenarioSteps).where(eq(scenarioSteps.runId, first));
  expect(path.map(({ scene, choice }) => [scene, choice])).toEqual([
    ['door', 1],
    ['corridor', 0],
    ['room', 1],
  ]);
  const [state] = await db.store
    .select()
    .from(activityStates)
    .where(eq(activityStates.enrolmentId, learner.enrolmentId));
  expect(state).toMatchObject({ submittedAt: now, completedAt: now });
});

test('B6: restarting twice, and 20 times at once, is one new run', async () => {
  const learner = await enrolled();
  const first = await learner.start();
  await choices(learner, first, ['door', 1]);
  const ids = await Promise.all(Array.from({ length: parallel }, () => learner.restart(first)));
  expect(new Set(ids).size).toBe(1);
  expect(await learner.runs()).toHaveLength(2);
});

test('B6: a window left open on the old run does not restart the new one', async () => {
  const learner = await enrolled();
  const first = await learner.start();
  await choices(learner, first, ['door', 1]);
  const second = await learner.restart(first);
  await choices(learner, second, ['door', 0]);
  expect(await learner.restart(first)).toBe(second);
  expect(await learner.runs()).toHaveLength(2);
});

test('B6: restarting where nothing was chosen changes nothing', async () => {
  const learner = await enrolled();
  const run = await learner.start();
  expect(await learner.restart(run)).toBe(run);
});

test("B6: an author's change reaches the next run, not the open one", async () => {
  const learner = await enrolled();
  const first = await learner.start();
  await choices(learner, first, ['door', 1]);
  await publish(db.store, learner.course, story('second'));
  expect(await learner.start()).toBe(first);
  await learner.restart(first);
  const [before, after] = await learner.runs();
  const { current } = await learner.door.open(learner.where.course);
  expect(after!.activityVersionId).toBe(current.activity.versionId);
  expect(before!.activityVersionId).not.toBe(after!.activityVersionId);
});

test('C1: a story that is one ending is over as soon as it begins', async () => {
  const whole = story();
  const scenes = whole.scenes.filter(({ id }) => id === 'good');
  const { start, runs } = await enrolled({ ...whole, start: 'good', scenes });
  await start();
  expect(await runs()).toMatchObject([{ finishedAt: now }]);
});
