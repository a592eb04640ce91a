import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityStates, enrolments } from '@/db/schema/enrolment';
import { auditRecords } from '@/db/schema/platform';
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
  // Cold connections would queue the requests one after the other, and the race would never be run.
  await Promise.all(Array.from({ length: parallel }, () => db.sql`select pg_sleep(0.2)`));
});
afterAll(() => db.drop());

/** A learner in a fresh course whose run has begun. */
async function begun() {
  const course = await makeCourse(db.store);
  const { actor, enrolmentId } = await makeLearner(db.store, course.courseId);
  const door = asDoor(db.store, actor);
  const where = { course: course.slug, activity: 'story' };
  const { runId: run } = granted(await door.run(startRun, where));
  const pick = (position: number, scene: string, choice?: number) =>
    door.run(choose, { run, position, scene, choice });
  const steps = () => db.store.select().from(scenarioSteps).where(eq(scenarioSteps.runId, run));
  const state = async () =>
    (await db.store.select().from(activityStates).where(eq(activityStates.enrolmentId, enrolmentId)))[0];
  const enrolment = async () =>
    (await db.store.select().from(enrolments).where(eq(enrolments.id, enrolmentId)))[0]!;
  return { course, actor, door, where, run, pick, steps, state, enrolment, enrolmentId };
}

test('B6: a choice is added to the path, and nothing is completed before an ending', async () => {
  const { pick, steps, state } = await begun();
  expect(granted(await pick(0, 'door', 1))).toEqual({ position: 0, isOwn: true });
  expect(await steps()).toMatchObject([{ position: 0, scene: 'door', choice: 1, at: now }]);
  expect(await state()).toBeUndefined();
});

test('B6, C1: any ending finishes the run, completes the activity and, being the last, the course', async () => {
  const { pick, run, state, enrolment, enrolmentId } = await begun();
  await pick(0, 'door', 2);
  await pick(1, 'corridor', 0);
  expect((await enrolment()).completedAt).toBeNull();
  await pick(2, 'room', 1);
  const [row] = await db.store.select().from(scenarioRuns).where(eq(scenarioRuns.id, run));
  expect(row!.finishedAt).toEqual(now);
  expect(await state()).toMatchObject({ submittedAt: now, completedAt: now, fraction: null, isPassed: null });
  expect((await enrolment()).completedAt).toEqual(now);
  const records = await db.store.select().from(auditRecords).where(eq(auditRecords.subject, enrolmentId));
  expect(records.map(({ action }) => action)).toEqual(['enrolment.completed']);
});

test('B6: the same choice twice is once', async () => {
  const { pick, steps } = await begun();
  await pick(0, 'door', 0);
  expect(granted(await pick(0, 'door', 0))).toEqual({ position: 0, isOwn: true });
  expect(await steps()).toHaveLength(1);
});

test('B6: another choice where one stands leaves the path as it is, and says so', async () => {
  const { pick, steps } = await begun();
  await pick(0, 'door', 0);
  expect(granted(await pick(0, 'door', 1))).toEqual({ position: 0, isOwn: false });
  expect(await steps()).toMatchObject([{ choice: 0 }]);
});

test('B6: 20 different choices at once give one step, ten times', async () => {
  for (let round = 0; round < 10; round++) {
    const { pick, steps } = await begun();
    const results = await Promise.all(
      Array.from({ length: parallel }, (_, index) => pick(0, 'door', index % 3)),
    );
    const [only, ...others] = await steps();
    expect(others).toHaveLength(0);
    const own = results.map((result, index) => granted(result).isOwn === (index % 3 === only!.choice));
    expect(own.every(Boolean)).toBe(true);
  }
});

test('B6, C1: 20 parallel last choices finish the run and the course once', async () => {
  const { pick, steps, enrolmentId } = await begun();
  await pick(0, 'door', 0);
  await Promise.all(Array.from({ length: parallel }, () => pick(1, 'room', 0)));
  expect(await steps()).toHaveLength(2);
  expect(await db.store.$count(auditRecords, eq(auditRecords.subject, enrolmentId))).toBe(1);
});

test('B6: refuses a choice that the scene does not offer, and a form without one', async () => {
  const { pick, steps } = await begun();
  expect(await pick(0, 'door', 3)).toMatchObject({ ok: false, reason: 'not-offered' });
  expect(await pick(0, 'door')).toMatchObject({ ok: false, reason: 'nothing-chosen' });
  expect(await steps()).toHaveLength(0);
});

test('B6: refuses a scene that is not the current one, whatever the form says', async () => {
  const { pick, steps } = await begun();
  expect(await pick(0, 'room', 0)).toMatchObject({ ok: false, reason: 'other-scene' });
  expect(await pick(0, 'good', 0)).toMatchObject({ ok: false, reason: 'other-scene' });
  expect(await pick(1, 'room', 0)).toMatchObject({ ok: false, reason: 'other-scene' });
  expect(await steps()).toHaveLength(0);
});

test('B6: after an ending nothing more can be chosen', async () => {
  const { pick, steps } = await begun();
  await pick(0, 'door', 0);
  await pick(1, 'room', 0);
  expect(await pick(2, 'good', 0)).toMatchObject({ ok: false, reason: 'not-offered' });
  expect(await steps()).toHaveLength(2);
});

test('B6: the way may lead back to a scene and on from there', async () => {
  const { pick, steps } = await begun();
  await pick(0, 'door', 1);
  await pick(1, 'corridor', 1);
  expect(await pick(2, 'corridor', 0)).toMatchObject({ reason: 'other-scene' });
  expect(granted(await pick(2, 'door', 0))).toEqual({ position: 2, isOwn: true });
  expect(await steps()).toHaveLength(3);
});

test('B6: nobody chooses in the run of another person, nor a guest, nor one who left the course', async () => {
  const { run, course, steps, pick, enrolmentId } = await begun();
  const input = { run, position: 0, scene: 'door', choice: 0 };
  const stranger = asDoor(db.store, (await makeLearner(db.store, course.courseId)).actor);
  await expect(stranger.run(choose, input)).rejects.toThrow(NotFound);
  await expect(asDoor(db.store, { kind: 'guest' }).run(choose, input)).rejects.toThrow(Forbidden);
  await expect(stranger.run(choose, { ...input, run: randomUUID() })).rejects.toThrow(NotFound);
  await db.store.update(enrolments).set({ leftAt: now }).where(eq(enrolments.id, enrolmentId));
  await expect(pick(0, 'door', 0)).rejects.toThrow(NotFound);
  expect(await steps()).toHaveLength(0);
});

test('B6: refuses a choice in a run that was restarted in another window', async () => {
  const { pick, door, where, run, steps } = await begun();
  await pick(0, 'door', 1);
  await door.run(restartRun, { ...where, run });
  expect(await pick(1, 'corridor', 0)).toMatchObject({ ok: false, reason: 'restarted' });
  expect(await steps()).toHaveLength(1);
});

test("B6: an author's change does not break an open run", async () => {
  const { course, pick, state } = await begun();
  await pick(0, 'door', 1);
  const short = story('second');
  await publish(db.store, course, {
    ...short,
    start: 'good',
    scenes: [short.scenes.find(({ id }) => id === 'good')!],
  });
  expect(granted(await pick(1, 'corridor', 0)).isOwn).toBe(true);
  expect(granted(await pick(2, 'room', 0)).isOwn).toBe(true);
  expect((await state())!.submittedAt).toEqual(now);
});

test('B6: what is rolled back leaves neither step nor ending', async () => {
  const { pick, steps, state, door, run } = await begun();
  await pick(0, 'door', 0);
  const failing = db.store.transaction(async (store) => {
    await choose({ ...door.ctx, store }, { run, position: 1, scene: 'room', choice: 0 });
    throw new Error('later');
  });
  await expect(failing).rejects.toThrow('later');
  expect(await steps()).toHaveLength(1);
  expect(await state()).toBeUndefined();
});
