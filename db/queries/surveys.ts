import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { activities, activityVersions } from '@/db/schema/catalogue';
import { surveyAnswers } from '@/db/schema/surveys';
import type { Store } from '@/db/store';
import type { SurveyBody } from '@/lib/catalogue/survey-input';

type NewAnswers = Pick<typeof surveyAnswers.$inferInsert, 'courseId' | 'activityId' | 'answers'>;

export async function insertSurveyAnswers(store: Store, row: NewAnswers): Promise<void> {
  await store.insert(surveyAnswers).values(row);
}

/**
 * The answers that are not counted yet, in the order of their random ids, locked until the transaction ends: of two
 * that come at once the second sees none that the first has counted.
 */
export async function lockWaitingAnswers(store: Store, activityId: string): Promise<string[]> {
  const rows = await store
    .select({ id: surveyAnswers.id })
    .from(surveyAnswers)
    .where(and(eq(surveyAnswers.activityId, activityId), isNull(surveyAnswers.countedOn)))
    .orderBy(asc(surveyAnswers.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** Counts these from this day on, one after the other: that is the order in which the table holds them afterwards. */
export async function updateAnswersCounted(store: Store, ids: string[], day: string): Promise<void> {
  for (const id of ids)
    await store.update(surveyAnswers).set({ countedOn: day }).where(eq(surveyAnswers.id, id));
}

const counted = sql<number>`count(${surveyAnswers.countedOn})::int`;
const waiting = sql<number>`(count(${surveyAnswers.id}) - count(${surveyAnswers.countedOn}))::int`;

/** The surveys of a course's draft, by title, with how many answers are counted and how many wait. */
export function listSurveyCounts(store: Store, courseId: string) {
  return store
    .select({ id: activities.id, ref: activities.ref, title: activities.title, counted, waiting })
    .from(activities)
    .leftJoin(surveyAnswers, eq(surveyAnswers.activityId, activities.id))
    .where(and(eq(activities.courseId, courseId), sql`${activities.body}->>'kind' = 'survey'`))
    .groupBy(activities.id)
    .orderBy(asc(activities.title), asc(activities.id));
}

/** The answers that are counted, in no order that means anything. */
export function listCountedAnswers(store: Store, activityId: string) {
  return store
    .select({ answers: surveyAnswers.answers, countedOn: sql<string>`${surveyAnswers.countedOn}` })
    .from(surveyAnswers)
    .where(and(eq(surveyAnswers.activityId, activityId), isNotNull(surveyAnswers.countedOn)))
    .orderBy(asc(surveyAnswers.id));
}

/** What the survey has asked in each of its published versions, the newest first. */
export async function listSurveyVersions(
  store: Store,
  activityId: string,
): Promise<{ id: string; body: SurveyBody }[]> {
  const rows = await store
    .select({ id: activityVersions.id, body: activityVersions.body })
    .from(activityVersions)
    .where(
      and(eq(activityVersions.activityId, activityId), sql`${activityVersions.body}->>'kind' = 'survey'`),
    )
    .orderBy(desc(activityVersions.createdAt), desc(activityVersions.id));
  return rows.flatMap(({ id, body }) => (body.kind === 'survey' ? [{ id, body }] : []));
}
