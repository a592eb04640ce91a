import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { users } from '@/db/schema/accounts';
import { activityVersions, courses, courseVersions } from '@/db/schema/catalogue';
import { enrolments } from '@/db/schema/enrolment';
import type { Store } from '@/db/store';
import { openActivity } from '@/lib/activities/open-activity';
import type { CompiledBody, Outline, OutlineActivity, ScenarioBody } from '@/lib/catalogue/input';
import type { Actor, Context } from '@/lib/kernel/context';
import type { Result } from '@/lib/kernel/result';

export const now = new Date('2026-11-23T15:00:00Z');

const choice = (scene: string, name: string, quality: 'protege' | 'incompleta' | 'dana', next: string) => ({
  text: `text-${scene}-${name}`,
  quality,
  feedback: `SECRET-${scene}-${name}`,
  next,
});

/** Three decisions, one way back, two endings. `mark` tells one version from another. */
export const story = (mark = 'first'): ScenarioBody => ({
  kind: 'scenario',
  outcome: '',
  notice: '',
  intro: 'Intro',
  start: 'door',
  scenes: [
    {
      id: 'door',
      title: `Door ${mark}`,
      text: 'At the door.',
      decision: 'What do you do?',
      choices: [
        choice('door', 'a', 'protege', 'room'),
        choice('door', 'b', 'incompleta', 'corridor'),
        choice('door', 'c', 'dana', 'corridor'),
      ],
    },
    {
      id: 'corridor',
      title: 'Corridor',
      text: 'In the corridor.',
      decision: 'And now?',
      choices: [choice('corridor', 'a', 'protege', 'room'), choice('corridor', 'b', 'dana', 'door')],
    },
    {
      id: 'room',
      title: 'Room',
      text: 'In the room.',
      decision: 'What do you ask?',
      choices: [choice('room', 'a', 'protege', 'good'), choice('room', 'b', 'dana', 'sad')],
    },
    { id: 'good', title: 'Good end', text: 'It ends well.', ending: 'protege' },
    { id: 'sad', title: 'Sad end', text: 'It ends badly.', ending: 'dana' },
  ],
  reflection: 'And in your office?',
});

const compiledOf = (body: ScenarioBody): CompiledBody => ({
  kind: 'scenario',
  introHtml: `<p>${body.intro}</p>`,
  reflectionHtml: `<p>${body.reflection}</p>`,
  scenes: Object.fromEntries(
    body.scenes.map(({ id, text, choices = [] }) => [
      id,
      { html: `<p>${text}</p>`, feedbackHtml: choices.map(({ feedback }) => `<p>${feedback}</p>`) },
    ]),
  ),
});

const activityOf = (change: Partial<OutlineActivity>): OutlineActivity => ({
  id: randomUUID(),
  ref: 'story',
  versionId: randomUUID(),
  kind: 'scenario',
  title: 'Story',
  minutes: 5,
  outcome: '',
  notice: '',
  passMark: null,
  completion: { isRequired: true, conditions: ['ended'] },
  restrictions: [],
  ...change,
});

/** A published course: `story`, which alone completes it, and `locked`, a second one that nothing opens yet. */
export async function makeCourse(store: Store, body: ScenarioBody = story()) {
  const courseId = randomUUID();
  const slug = `c-${courseId.slice(0, 8)}`;
  const main = activityOf({});
  const later = { kind: 'from' as const, at: '2030-01-01T00:00:00Z' };
  const optional = { isRequired: false, conditions: ['ended' as const] };
  const locked = activityOf({ ref: 'locked', completion: optional, restrictions: [later] });
  await store.insert(courses).values({
    id: courseId,
    slug,
    details: {} as Outline['details'],
    timeZone: 'America/Costa_Rica',
    createdAt: now,
  });
  const course = { courseId, slug, main, locked };
  await insertContent(store, courseId, locked, body);
  await publish(store, course, body);
  return course;
}
type Course = Awaited<ReturnType<typeof makeCourse>>;

/** Publishes `story` again with another content: what an author's change does. */
export async function publish(
  store: Store,
  { courseId, main, locked }: Omit<Course, 'slug'>,
  body: ScenarioBody,
) {
  const versionId = randomUUID();
  const activities = [{ ...main, versionId }, locked];
  await insertContent(store, courseId, activities[0]!, body);
  const outline: Outline = {
    details: { title: 'T', language: 'es', minimumMark: null, certificate: null } as Outline['details'],
    descriptionHtml: '',
    modules: [{ id: randomUUID(), ref: 'm', title: 'M', summary: '', outcomes: [], activities }],
  };
  const number = (await store.$count(courseVersions)) + 1;
  const id = randomUUID();
  await store.insert(courseVersions).values({ id, courseId, number, outline, publishedAt: now });
  await store.update(courses).set({ publishedVersionId: id }).where(eq(courses.id, courseId));
}

async function insertContent(store: Store, courseId: string, activity: OutlineActivity, body: ScenarioBody) {
  const { id: activityId, versionId: id, title } = activity;
  const content = { title, body, compiled: compiledOf(body), createdAt: now };
  await store.insert(activityVersions).values({ id, activityId, courseId, contentHash: id, ...content });
}

/** A person with an account, enrolled or not. */
export async function makeLearner(store: Store, courseId?: string) {
  const userId = randomUUID();
  await store.insert(users).values({
    id: userId,
    email: `${userId}@faro.example`,
    passwordHash: 'x',
    givenNames: 'Ana',
    certificateName: 'Ana',
    createdAt: now,
  });
  const enrolmentId = randomUUID();
  if (courseId) await store.insert(enrolments).values({ id: enrolmentId, userId, courseId, enrolledAt: now });
  const actor: Actor = { kind: 'person', userId, sessionId: 's', isAdmin: false, staff: {} };
  return { actor, enrolmentId };
}

/** As the door does it: one transaction each. */
export const asDoor = (store: Store, actor: Actor, at = now) => {
  const ctx: Context = { store, actor, now: at, site: 'https://faro.example' };
  return {
    ctx,
    run: <Input, Value>(rule: (ctx: Context, input: Input) => Promise<Result<Value>>, input: Input) =>
      store.transaction((inside) => rule({ ...ctx, store: inside }, input)),
    open: (course: string, activity = 'story') => openActivity(ctx, { course, activity }),
  };
};

export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}
