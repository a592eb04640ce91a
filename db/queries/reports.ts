import { and, asc, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { users } from '@/db/schema/accounts';
import { activities, activityVersions, courses, courseVersions, modules } from '@/db/schema/catalogue';
import { certificates } from '@/db/schema/certificates';
import { activityStates, enrolments } from '@/db/schema/enrolment';
import { letters } from '@/db/schema/platform';
import { questionCategories, questions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

/** The course at this address, published or not, as its staff knows it. */
export async function findStaffCourse(store: Store, slug: string) {
  const [row] = await store
    .select({
      id: courses.id,
      slug: courses.slug,
      details: courses.details,
      publishedVersionId: courses.publishedVersionId,
      timeZone: courses.timeZone,
    })
    .from(courses)
    .where(and(eq(courses.slug, slug), isNull(courses.archivedAt)))
    .limit(1);
  return row;
}

const isLive = sql`${certificates.revokedAt} is null and ${certificates.replacedById} is null`;
const lastSeenAt = sql`coalesce(${enrolments.lastOpenedAt}, ${enrolments.enrolledAt})`;
const isActive = and(isNull(enrolments.leftAt), isNull(enrolments.completedAt));
const isIdleSince = (since: Date) => and(isActive, lt(lastSeenAt, sql`${since.toISOString()}::timestamptz`));

// Both sides in one shape, so that a difference between them is what publishing would change.
const draftContent = sql`(
  select jsonb_agg(
    jsonb_build_array(m.id, m.title, m.summary, m.outcomes, a.id, a.title, a.minutes, a.completion, a.restrictions, a.body)
    order by m.position, a.position)
  from ${modules} m left join ${activities} a on a.module_id = m.id where m.course_id = ${courses.id})`;
const publishedContent = sql`(
  select jsonb_agg(
    jsonb_build_array(m->'id', m->'title', m->'summary', m->'outcomes',
      a->'id', a->'title', a->'minutes', a->'completion', a->'restrictions', v.body)
    order by m_place, a_place)
  from jsonb_array_elements(${courseVersions.outline}->'modules') with ordinality ms(m, m_place)
  left join lateral jsonb_array_elements(m->'activities') with ordinality acts(a, a_place) on true
  left join ${activityVersions} v on v.id = (a->>'versionId')::uuid)`;
const hasChanges = sql<boolean>`${courseVersions.id} is not null and (
  ${courseVersions.outline}->'details' is distinct from ${courses.details}
  or ${draftContent} is distinct from ${publishedContent})`;

/**
 * Courses with their numbers, counted in one statement; all of them unless ids are given. `hasChanges` compares the
 * draft's source with what is published.
 */
export async function listCourseNumbers(store: Store, options: { ids?: string[]; idleSince: Date }) {
  const ids = options.ids;
  if (ids?.length === 0) return [];
  const people = store
    .select({
      courseId: enrolments.courseId,
      enrolled: sql<number>`count(*) filter (where ${enrolments.leftAt} is null)`.as('enrolled'),
      completed: sql<number>`count(*) filter (where ${enrolments.completedAt} is not null)`.as('completed'),
      left: sql<number>`count(*) filter (where ${enrolments.leftAt} is not null)`.as('people_left'),
      idle: sql<number>`count(*) filter (where ${isIdleSince(options.idleSince)})`.as('idle'),
    })
    .from(enrolments)
    .groupBy(enrolments.courseId)
    .as('people');
  const issued = store
    .select({ courseId: certificates.courseId, certificates: sql<number>`count(*)`.as('certificates') })
    .from(certificates)
    .where(isLive)
    .groupBy(certificates.courseId)
    .as('issued');
  const failed = store
    .select({ courseId: letters.courseId, failedLetters: sql<number>`count(*)`.as('failed_letters') })
    .from(letters)
    .where(sql`${letters.failedAt} is not null and ${letters.sentAt} is null`)
    .groupBy(letters.courseId)
    .as('failed');
  const number = (column: SQL.Aliased<number>) => sql<number>`coalesce(${column}, 0)::int`;
  return store
    .select({
      id: courses.id,
      slug: courses.slug,
      details: courses.details,
      version: courseVersions.number,
      hasChanges,
      enrolled: number(people.enrolled),
      completed: number(people.completed),
      left: number(people.left),
      idle: number(people.idle),
      certificates: number(issued.certificates),
      failedLetters: number(failed.failedLetters),
    })
    .from(courses)
    .leftJoin(courseVersions, eq(courseVersions.id, courses.publishedVersionId))
    .leftJoin(people, eq(people.courseId, courses.id))
    .leftJoin(issued, eq(issued.courseId, courses.id))
    .leftJoin(failed, eq(failed.courseId, courses.id))
    .where(and(isNull(courses.archivedAt), ids && inArray(courses.id, ids)))
    .orderBy(asc(courses.createdAt), asc(courses.id));
}
export type CourseNumbers = Awaited<ReturnType<typeof listCourseNumbers>>[number];

/** `words` are folded: lower case, no accents. Every one must occur in the name or the address. */
export type LearnerSelection = { courseId: string; words: string[]; idleSince: Date | null };

const folded = (text: SQL) =>
  sql`regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g')`;
const searched = folded(sql`${users.givenNames} || ' ' || ${users.surnames} || ' ' || ${users.email}`);

const isSelected = ({ courseId, words, idleSince }: LearnerSelection) =>
  and(
    eq(enrolments.courseId, courseId),
    ...words.map((word) => sql`strpos(${searched}, ${word}) > 0`),
    idleSince ? isIdleSince(idleSince) : undefined,
  );

/** One page of the people of a course, by name, with the code of the certificate in force. */
export function listLearners(
  store: Store,
  selection: LearnerSelection,
  page: { limit: number; offset: number },
) {
  return store
    .select({
      enrolment: enrolments,
      learner: {
        id: users.id,
        email: users.email,
        givenNames: users.givenNames,
        surnames: users.surnames,
        country: users.country,
        institution: users.institution,
      },
      certificateCode: sql<string | null>`(
        select ${certificates.code} from ${certificates}
        where ${certificates.userId} = ${users.id} and ${certificates.courseId} = ${enrolments.courseId} and ${isLive}
        order by ${certificates.edition} desc limit 1)`,
    })
    .from(enrolments)
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(isSelected(selection))
    .orderBy(folded(sql`${users.surnames}`), folded(sql`${users.givenNames}`), asc(enrolments.id))
    .limit(page.limit)
    .offset(page.offset);
}

export async function countLearners(store: Store, selection: LearnerSelection): Promise<number> {
  const [row] = await store
    .select({ count: sql<number>`count(*)::int` })
    .from(enrolments)
    .innerJoin(users, eq(users.id, enrolments.userId))
    .where(isSelected(selection));
  return row!.count;
}

/** The activity states of several enrolments at once. */
export async function listStatesOf(store: Store, enrolmentIds: string[]) {
  if (enrolmentIds.length === 0) return [];
  return store.select().from(activityStates).where(inArray(activityStates.enrolmentId, enrolmentIds));
}

/** The categories of a course's bank with how many questions a quiz can draw from each. */
export function listStock(store: Store, courseId: string) {
  return store
    .select({
      ref: questionCategories.ref,
      title: questionCategories.title,
      questions: sql<number>`count(${questions.id})::int`,
    })
    .from(questionCategories)
    .leftJoin(questions, and(eq(questions.categoryId, questionCategories.id), isNull(questions.archivedAt)))
    .where(eq(questionCategories.courseId, courseId))
    .groupBy(questionCategories.id)
    .orderBy(asc(questionCategories.position));
}
