import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activityStates, enrolments } from '@/db/schema/enrolment';
import { plans } from '@/db/schema/plans';
import { auditRecords } from '@/db/schema/platform';
import { planInput } from '@/lib/activities/input';
import { loadPlan } from '@/lib/activities/load-plan';
import { openActivity } from '@/lib/activities/open-activity';
import { savePlan } from '@/lib/activities/save-plan';
import type { ActivityBody } from '@/lib/catalogue/input';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { testDatabase } from '@/tests/support/database';
import { contextOf, enrolled, makeCourse, makeUser, noon, publish } from '@/tests/support/people';

const parallel = 10;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  await Promise.all(Array.from({ length: parallel }, () => db.sql`select pg_sleep(0.2)`));
});
afterAll(() => db.drop());

const body: ActivityBody = {
  kind: 'plan',
  outcome: '',
  notice: '',
  intro: 'Escriba **dos**.',
  rows: 2,
  examples: ['Llamar.'],
};
const full = { action0: 'Llamar', person0: 'Cónsul', date0: 'El viernes', action1: 'Ensayar' };

/** A learner in a fresh course of one plan, which alone completes it. */
async function begun() {
  const completion = { isRequired: true, conditions: ['submitted' as const] };
  const optional = { isRequired: false, conditions: [] };
  const { courseId, slug } = await makeCourse(db.store, {
    activities: [
      { ref: 'plan', body, completion },
      { ref: 'otra', completion: optional },
    ],
  });
  await publish(db.store, courseId);
  const { person, enrolmentId } = await enrolled(db.store, courseId);
  const save = (sent: Record<string, string>, at = noon, who = person) => {
    const input = planInput.parse({ course: slug, activity: 'plan', intent: 'save', ...sent });
    return db.store.transaction((store) => savePlan(contextOf(store, who, at), input));
  };
  const rows = () => db.store.select().from(plans).where(eq(plans.enrolmentId, enrolmentId));
  const state = async () =>
    (await db.store.select().from(activityStates).where(eq(activityStates.enrolmentId, enrolmentId)))[0];
  const load = async () => {
    const ctx = contextOf(db.store, person);
    return loadPlan(ctx, await openActivity(ctx, { course: slug, activity: 'plan' }));
  };
  return { slug, courseId, person, enrolmentId, save, rows, state, load };
}

test('keeps what is written, however little, and completes nothing', async () => {
  const { save, rows, state, load } = await begun();
  expect(await load()).toMatchObject({ savedAt: null, rows: [{ action: '' }, { action: '' }] });
  expect(await save({ action0: '  Llamar\u0000 a la\n guardia ' })).toEqual({
    ok: true,
    value: { revision: 1 },
  });
  expect(await save({ ...full, action9: 'too many' })).toEqual({ ok: true, value: { revision: 2 } });
  expect(await rows()).toMatchObject([
    {
      rows: [
        { action: 'Llamar', person: 'Cónsul', date: 'El viernes' },
        { action: 'Ensayar', person: '', date: '' },
      ],
      submittedAt: null,
      updatedAt: noon,
    },
  ]);
  expect(await state()).toBeUndefined();
  expect(await load()).toMatchObject({ introHtml: '<p>Escriba <strong>dos</strong>.</p>', savedAt: noon });
});

test('finished with an action in every row it completes the activity', async () => {
  const { save, rows, state } = await begun();
  expect(await save({ ...full, intent: 'submit' })).toMatchObject({ ok: true });
  expect(await rows()).toMatchObject([{ submittedAt: noon }]);
  expect(await state()).toMatchObject({ submittedAt: noon, completedAt: noon });
});

test('refuses to finish while an action is missing, and names the row', async () => {
  const { save, rows, state } = await begun();
  expect(await save({ action0: 'Llamar', person1: 'Cónsul', intent: 'submit' })).toMatchObject({
    ok: false,
    reason: 'action-missing',
    details: { row: 2 },
    field: 'action1',
  });
  expect(await rows()).toEqual([]);
  expect(await state()).toBeUndefined();
});

test('finished twice is once; changed afterwards it stays finished since the first time', async () => {
  const { save, rows, state } = await begun();
  const later = new Date(noon.getTime() + 60_000);
  await save({ ...full, intent: 'submit' });
  await save({ ...full, action0: 'Otra', intent: 'submit' }, later);
  await save({ action0: 'Menos' }, later);
  expect(await rows()).toMatchObject([{ submittedAt: noon, updatedAt: later, revision: 3 }]);
  expect(await state()).toMatchObject({ submittedAt: noon, completedAt: noon });
});

test('finished ten times at once it is one plan and completes the course once', async () => {
  const { save, rows, enrolmentId } = await begun();
  await Promise.all(Array.from({ length: parallel }, () => save({ ...full, intent: 'submit' })));
  expect(await rows()).toMatchObject([{ revision: parallel }]);
  const [enrolment] = await db.store.select().from(enrolments).where(eq(enrolments.id, enrolmentId));
  expect(enrolment!.completedAt).toEqual(noon);
  const completed = await db.store.$count(
    auditRecords,
    and(eq(auditRecords.subject, enrolmentId), eq(auditRecords.action, 'enrolment.completed')),
  );
  expect(completed).toBe(1);
});

test('a stranger, and another learner of the course, never reach it', async () => {
  const { slug, courseId, save, rows } = await begun();
  await save(full);
  const stranger = await makeUser(db.store);
  await expect(save(full, noon, stranger)).rejects.toThrow(NotFound);
  const input = planInput.parse({ course: slug, activity: 'plan', ...full });
  await expect(savePlan(contextOf(db.store), input)).rejects.toThrow(Forbidden);
  const { person } = await enrolled(db.store, courseId);
  const ctx = contextOf(db.store, person);
  const own = await loadPlan(ctx, await openActivity(ctx, { course: slug, activity: 'plan' }));
  expect(own.rows.every(({ action }) => action === '')).toBe(true);
  expect(await rows()).toMatchObject([{ revision: 1 }]);
});

test('an activity that is no plan is not found', async () => {
  const { slug, person } = await begun();
  const input = planInput.parse({ course: slug, activity: 'otra', ...full });
  await expect(savePlan(contextOf(db.store, person), input)).rejects.toThrow(NotFound);
});

test('X13: what looks like data of a real case is kept, and the row is named', async () => {
  const { save, load } = await begun();
  expect(await save({ ...full, action1: 'Llamar a Ana al 8888-1234' })).toMatchObject({ ok: true });
  expect(await load()).toMatchObject({ suspect: [2] });
});

test('refuses a cell that is too long', () => {
  const sent = { course: 'c', activity: 'plan', action0: 'a'.repeat(401) };
  expect(planInput.safeParse(sent).error?.issues).toMatchObject([{ path: ['action0'], message: 'too-long' }]);
});
