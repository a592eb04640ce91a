import { randomUUID } from 'node:crypto';
import { courseStaff, users } from '@/db/schema/accounts';
import { activities, courses, modules } from '@/db/schema/catalogue';
import { activityStates, enrolments } from '@/db/schema/enrolment';
import { questionCategories, questions } from '@/db/schema/quiz';
import type { Store } from '@/db/store';
import { publishCourse } from '@/lib/authoring/publish-course';
import type { ActivityBody, CompletionRule, CourseDetails } from '@/lib/catalogue/input';
import type { Actor, Context, Person, StaffRole } from '@/lib/kernel/context';

export const noon = new Date('2027-03-01T12:00:00Z');
export const daysBefore = (days: number, from = noon) => new Date(from.getTime() - days * 86_400_000);

export const contextOf = (store: Store, actor: Actor = { kind: 'guest' }, now = noon): Context => ({
  store,
  actor,
  now,
  site: 'https://faro.test',
});

/** An account, and its owner as the door would know them. */
export async function makeUser(
  store: Store,
  facts: Partial<typeof users.$inferInsert> = {},
): Promise<Person> {
  const userId = randomUUID();
  await store.insert(users).values({
    id: userId,
    email: `${userId}@faro.test`,
    passwordHash: 'x',
    givenNames: 'Ana',
    surnames: 'Pérez',
    certificateName: 'Ana Pérez',
    createdAt: noon,
    ...facts,
  });
  return { kind: 'person', userId, sessionId: 's', isAdmin: facts.isAdmin ?? false, staff: {} };
}

/** Someone on the staff of these courses. */
export async function makeStaff(store: Store, staff: Record<string, StaffRole>, facts = {}): Promise<Person> {
  const person = await makeUser(store, facts);
  for (const [courseId, role] of Object.entries(staff))
    await store.insert(courseStaff).values({ courseId, userId: person.userId, role });
  return { ...person, staff };
}

const details: CourseDetails = {
  title: 'Un curso',
  subtitle: '',
  language: 'es',
  hours: 4,
  level: 'Básico',
  audience: 'Personal consular',
  summary: 'Resumen',
  description: '',
  objectives: [],
  cover: 'faro',
  minimumMark: null,
  certificate: null,
};

export const lesson = (markdown = 'Texto.'): ActivityBody => ({
  kind: 'lesson',
  outcome: '',
  notice: '',
  markdown,
});

type NewActivity = { ref: string; title?: string; body?: ActivityBody; completion?: CompletionRule };

/** A course with one module of lessons that are done when they are read; not published. */
export async function makeCourse(
  store: Store,
  { activities: list, ...facts }: Partial<CourseDetails> & { activities?: NewActivity[] } = {},
) {
  const courseId = randomUUID();
  const slug = `c-${courseId.slice(0, 8)}`;
  await store.insert(courses).values({
    id: courseId,
    slug,
    details: { ...details, ...facts },
    timeZone: 'America/Costa_Rica',
    createdAt: noon,
  });
  const moduleId = randomUUID();
  await store
    .insert(modules)
    .values({ id: moduleId, courseId, ref: 'm', title: 'Módulo', outcomes: [], position: 0 });
  const ids: Record<string, string> = {};
  for (const [position, { ref, ...activity }] of (list ?? [{ ref: 'uno' }, { ref: 'dos' }]).entries()) {
    ids[ref] = randomUUID();
    await store.insert(activities).values({
      id: ids[ref],
      courseId,
      moduleId,
      ref,
      title: `Lección ${ref}`,
      minutes: 7.5,
      position,
      body: lesson(),
      completion: { isRequired: true, conditions: ['read'] },
      restrictions: [],
      updatedAt: noon,
      ...activity,
    });
  }
  return { courseId, slug, moduleId, ids };
}

/** Publishes the draft as Faro itself would, and answers the number of the version. */
export async function publish(store: Store, courseId: string): Promise<number> {
  const result = await publishCourse(contextOf(store, { kind: 'system' }), { courseId });
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.details)}`);
  return result.value.number;
}

/** Someone in a course; `read` are the activities they have read. */
export async function enrolled(
  store: Store,
  courseId: string,
  facts: Partial<typeof enrolments.$inferInsert> & { person?: Person; read?: string[] } = {},
) {
  const { person = await makeUser(store), read = [], ...enrolment } = facts;
  const enrolmentId = randomUUID();
  const base = { id: enrolmentId, userId: person.userId, courseId, enrolledAt: noon };
  await store.insert(enrolments).values({ ...base, ...enrolment });
  for (const activityId of read) {
    const state = { enrolmentId, activityId, viewedAt: noon, readAt: noon, completedAt: noon };
    await store.insert(activityStates).values(state);
  }
  return { person, enrolmentId };
}

/** A question of the course's bank, in a category of its own. */
export async function makeQuestion(store: Store, courseId: string, category: string): Promise<void> {
  const categoryId = randomUUID();
  await store
    .insert(questionCategories)
    .values({ id: categoryId, courseId, ref: category, title: category, position: 0 });
  const body = { prompt: '¿Sí?', answer: true };
  const question = {
    courseId,
    categoryId,
    ref: `${category}-1`,
    kind: 'truefalse',
    body,
    tags: [],
    position: 0,
  };
  await store.insert(questions).values({ ...question, updatedAt: noon });
}
