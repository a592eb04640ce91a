import { and, eq, getTableColumns } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificates } from '@/db/schema/certificates';
import { activityStates, enrolments } from '@/db/schema/enrolment';
import { auditRecords } from '@/db/schema/platform';
import { surveyAnswers } from '@/db/schema/surveys';
import { explainProgress } from '@/lib/activities/explain-progress';
import { openActivity } from '@/lib/activities/open-activity';
import { loadLearning } from '@/lib/enrolment/load-learning';
import type { Person } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { enough } from '@/lib/surveys/input';
import { loadSurvey } from '@/lib/surveys/load-survey';
import { submitSurvey } from '@/lib/surveys/submit-survey';
import { atDoor } from '@/tests/lib/accounts/people';
import { testDatabase } from '@/tests/support/database';
import { contextOf, enrolled, makeCourse, makeUser, noon, publish } from '@/tests/support/people';
import { all, formWith, least, survey } from './sample';

const parallel = 10;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  await Promise.all(Array.from({ length: parallel }, () => db.sql`select pg_sleep(0.2)`));
});
afterAll(() => db.drop());

const certificate = {
  issuer: 'Faro',
  title: 'Certificado',
  signatories: [{ name: 'Ana', role: 'Dirección' }],
};

/** A course of one lesson and one survey, with a learner who has read the lesson. */
async function begun({ isRequired = false } = {}) {
  const { courseId, slug, ids } = await makeCourse(db.store, {
    certificate,
    activities: [
      { ref: 'lectura' },
      { ref: 'encuesta', body: survey, completion: { isRequired, conditions: ['submitted'] } },
    ],
  });
  await publish(db.store, courseId);
  const join = () => enrolled(db.store, courseId, { nameConfirmedAt: noon, read: [ids.lectura!] });
  const send = (who: Person, sent: Record<string, string> = least, activity = 'encuesta', at = noon) =>
    atDoor(contextOf(db.store, who, at), (ctx) =>
      submitSurvey(ctx, { course: slug, activity }, formWith(sent)),
    );
  const load = async (who: Person) => {
    const ctx = contextOf(db.store, who);
    return loadSurvey(ctx, await openActivity(ctx, { course: slug, activity: 'encuesta' }));
  };
  const rows = () => db.store.select().from(surveyAnswers).where(eq(surveyAnswers.courseId, courseId));
  const stateOf = async (enrolmentId: string) => {
    const [state] = await db.store
      .select()
      .from(activityStates)
      .where(and(eq(activityStates.enrolmentId, enrolmentId), eq(activityStates.activityId, ids.encuesta!)));
    return state;
  };
  const issued = () => db.store.$count(certificates, eq(certificates.courseId, courseId));
  return { courseId, slug, ids, join, send, load, rows, stateOf, issued };
}

// First, while the table is empty: later its pages have gaps, and rows fall into those.
test('E1: counted answers tell neither by their transaction nor by their place who came when', async () => {
  const { courseId, join, send } = await begun();
  for (let sent = 0; sent < enough; sent++)
    await send((await join()).person, { ...least, 's-comentario': `Comentario ${'abcde'[sent]}` });
  const physical = await db.sql<{ id: string; xmin: string }[]>`
    select id, xmin::text as xmin from survey_answers where course_id = ${courseId} order by ctid`;
  expect(new Set(physical.map(({ xmin }) => xmin)).size).toBe(1);
  expect(physical.map(({ id }) => id)).toEqual(physical.map(({ id }) => id).sort());
});

describe('E1: a survey is sent', () => {
  test('its answers are kept, and apart from them that the learner has answered', async () => {
    const { join, send, rows, stateOf, load } = await begun();
    const { person, enrolmentId } = await join();
    expect(await load(person)).toMatchObject({
      introHtml: '<p>Cuéntenos <strong>qué tal</strong>.</p>',
      submittedAt: null,
    });
    expect(await send(person, all)).toEqual({ ok: true, value: undefined });
    expect(await rows()).toMatchObject([
      { answers: { utilidad: '4', fallas: ['lento', 'nada'], comentario: 'Muy claro.' } },
    ]);
    expect(await stateOf(enrolmentId)).toMatchObject({ submittedAt: noon, completedAt: noon });
    const after = await load(person);
    expect(after.submittedAt).toEqual(noon);
    expect(JSON.stringify(after)).not.toContain('Muy claro');
  });

  test('required questions refuse, all at once and each by its field; nothing is kept', async () => {
    const { join, send, rows, stateOf } = await begun();
    const { person, enrolmentId } = await join();
    expect(await send(person, { 's-comentario': 'Sin lo demás' })).toMatchObject({
      ok: false,
      part: 'surveys',
      reason: 'answers-missing',
      details: { count: 2 },
      field: ['s-utilidad', 's-largo'],
    });
    expect(await send(person, { ...least, 's-comentario': 'a'.repeat(1001) })).toMatchObject({
      reason: 'text-too-long',
      field: ['s-comentario'],
    });
    expect(await rows()).toEqual([]);
    expect(await stateOf(enrolmentId)).toBeUndefined();
  });

  test('X13: what looks like data of a real case is held back until the learner has looked again', async () => {
    const { join, send, rows } = await begun();
    const { person } = await join();
    const sent = { ...least, 's-comentario': 'Escriban a ana@ejemplo.test' };
    expect(await send(person, sent)).toMatchObject({
      reason: 'case-data',
      field: ['s-comentario', 'reviewed'],
    });
    expect(await rows()).toEqual([]);
    expect(await send(person, { ...sent, reviewed: 'on' })).toMatchObject({ ok: true });
    expect(await rows()).toHaveLength(1);
  });

  test('twice is once: the first answers stay, whatever the second form holds', async () => {
    const { join, send, rows, stateOf } = await begun();
    const { person, enrolmentId } = await join();
    await send(person, all);
    const later = new Date(noon.getTime() + 60_000);
    expect(await send(person, { ...all, 's-utilidad': '1' }, 'encuesta', later)).toMatchObject({ ok: true });
    expect(await send(person, {}, 'encuesta', later)).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ answers: { utilidad: '4' } }]);
    expect(await stateOf(enrolmentId)).toMatchObject({ submittedAt: noon });
  });

  test('ten times at once it is one answer, one completion and one certificate', async () => {
    const { join, send, rows, issued } = await begun({ isRequired: true });
    const { person, enrolmentId } = await join();
    await Promise.all(Array.from({ length: parallel }, () => send(person)));
    expect(await rows()).toHaveLength(1);
    expect(await issued()).toBe(1);
    const completed = and(
      eq(auditRecords.subject, enrolmentId),
      eq(auditRecords.action, 'enrolment.completed'),
    );
    expect(await db.store.$count(auditRecords, completed)).toBe(1);
  });

  test('strangers, and who is not in the course, never reach it; nor is another activity a survey', async () => {
    const { slug, join, send, rows } = await begun();
    const { person } = await join();
    await expect(send(await makeUser(db.store))).rejects.toThrow(NotFound);
    await expect(send(await makeUser(db.store, { isAdmin: true }))).rejects.toThrow(NotFound);
    await expect(send(person, least, 'lectura')).rejects.toThrow(NotFound);
    const guest = contextOf(db.store);
    await expect(
      submitSurvey(guest, { course: slug, activity: 'encuesta' }, formWith(least)),
    ).rejects.toThrow(Forbidden);
    expect(await rows()).toEqual([]);
  });
});

describe('E1: anonymous', () => {
  test('a row of answers holds nothing of a person, of a moment or of an order', () => {
    expect(Object.keys(getTableColumns(surveyAnswers)).sort()).toEqual(
      ['activityId', 'answers', 'countedOn', 'courseId', 'id'].sort(),
    );
  });

  test('H3: answers wait without a date until enough are together, and are counted on one day in one go', async () => {
    const { join, send, rows } = await begun();
    for (let sent = 1; sent < enough; sent++) await send((await join()).person);
    expect((await rows()).map(({ countedOn }) => countedOn)).toEqual(Array(enough - 1).fill(null));
    // Midnight in Costa Rica is six in the morning in UTC.
    await send((await join()).person, least, 'encuesta', new Date('2027-03-05T05:59:00Z'));
    expect((await rows()).map(({ countedOn }) => countedOn)).toEqual(Array(enough).fill('2027-03-04'));
    await send((await join()).person);
    expect((await rows()).filter(({ countedOn }) => countedOn === null)).toHaveLength(1);
  });

  test('learners who send at the same moment are never counted alone', async () => {
    const { join, send, rows } = await begun();
    for (let sent = 1; sent < enough; sent++) await send((await join()).person);
    const late = await Promise.all(Array.from({ length: 3 }, join));
    await Promise.all(late.map(({ person }) => send(person)));
    const waiting = (await rows()).filter(({ countedOn }) => countedOn === null).length;
    expect([0, 1, 2]).toContain(waiting);
    expect((await rows()).length - waiting).toBeGreaterThanOrEqual(enough);
  });

  test('the database refuses to change what was answered', async () => {
    const { courseId, join, send } = await begun();
    await send((await join()).person);
    await expect(
      db.sql`update survey_answers set answers = '{}' where course_id = ${courseId}`,
    ).rejects.toThrow('not allowed');
  });
});

describe('C1: as the course asks for it', () => {
  test('required, it is the last thing missing, and sending it issues the certificate at once', async () => {
    const { slug, join, send, issued, load } = await begun({ isRequired: true });
    const { person, enrolmentId } = await join();
    const { progress, outline, enrolment } = await loadLearning(contextOf(db.store, person), slug);
    expect(progress).toMatchObject({ required: 2, completed: 1, percent: 50, isComplete: false });
    expect(explainProgress(progress, outline.details, enrolment)).toMatchObject([
      { kind: 'activity', ref: 'encuesta', condition: 'submitted' },
    ]);
    expect(await load(person)).toMatchObject({ isRequired: true });
    await send(person);
    expect(await issued()).toBe(1);
    const [row] = await db.store.select().from(enrolments).where(eq(enrolments.id, enrolmentId));
    expect(row!.completedAt).toEqual(noon);
  });

  test('optional, the certificate waits for nothing of it, and it may still be sent afterwards', async () => {
    const { slug, join, send, issued, load, stateOf } = await begun();
    const { person, enrolmentId } = await join();
    const { progress, outline, enrolment } = await loadLearning(contextOf(db.store, person), slug);
    expect(progress).toMatchObject({ required: 1, completed: 1, percent: 100, isComplete: true });
    expect(explainProgress(progress, outline.details, enrolment)).toEqual([]);
    expect(await load(person)).toMatchObject({ isRequired: false });
    await send(person);
    expect(await stateOf(enrolmentId)).toMatchObject({ completedAt: noon });
    expect(await issued()).toBe(1);
  });
});
