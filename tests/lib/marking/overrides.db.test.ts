import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempts } from '@/db/schema/quiz';
import { Forbidden } from '@/lib/kernel/faults';
import { grantOverride } from '@/lib/marking/grant-override';
import { overrideInput } from '@/lib/marking/input';
import { listOverrides } from '@/lib/marking/list-overrides';
import { withdrawOverride } from '@/lib/marking/withdraw-override';
import { atDoor } from '@/tests/lib/accounts/people';
import { importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeCourse, makeStaff, makeUser, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

/** A quiz of ten minutes and one attempt, and a learner. */
async function prepared() {
  const course = await importCourse(db.store, (draft) => {
    onlyQuiz({ attempts: 1, timeLimitMinutes: 10, graceSeconds: 0 })(draft);
    draft.timeZone = 'America/Costa_Rica';
  });
  const place = { course: course.slug, activity: 'prueba' };
  const coordinator = await makeStaff(db.store, { [course.courseId]: 'coordinator' });
  const ctx = contextOf(db.store, coordinator, minutesAfter(1));
  const learner = await learnerIn(db.store, course);
  const [{ email }] = (await db.sql`select email from users where id = ${learner.person.userId}`) as [
    { email: string },
  ];
  const grant = (facts: Record<string, string>, context = ctx) => {
    const input = overrideInput.parse({ ...place, email, reason: 'Lector de pantalla', ...facts });
    return atDoor(context, (inside) => grantOverride(inside, input));
  };
  const list = async () => (await listOverrides(ctx, place)).overrides;
  const withdraw = (override: string, context = ctx) =>
    atDoor(context, (inside) => withdrawOverride(inside, { ...place, override }));
  const deadline = async (attempt: string) =>
    (await db.store.select().from(attempts).where(eq(attempts.id, attempt)))[0]!.deadlineAt;
  return { course, place, ctx, learner, quiz: sitting(db.store, learner), grant, list, withdraw, deadline };
}

describe('D6: what one learner is granted beyond the settings', () => {
  it('keeps who, why and when, and records it', async () => {
    const { course, grant, list } = await prepared();
    granted(await grant({ extraMinutes: '5', extraAttempts: '1' }));
    expect(await list()).toMatchObject([
      { extraMinutes: 5, extraAttempts: 1, reason: 'Lector de pantalla', by: 'Ana Pérez', opensAt: null },
    ]);
    const [record] = await db.sql`
      select details from audit_records where action = 'quiz-override.granted' and course_id = ${course.courseId}`;
    expect(record!.details).toMatchObject({ extraMinutes: 5, reason: 'Lector de pantalla' });
  });

  it('moves the deadline of the attempt that is open, there and back', async () => {
    const { quiz, grant, list, withdraw, deadline } = await prepared();
    const attempt = await quiz.begin(noon);
    expect(await deadline(attempt)).toEqual(minutesAfter(10));
    granted(await grant({ extraMinutes: '5' }));
    expect(await deadline(attempt)).toEqual(minutesAfter(15));
    const [job] = await db.sql`
      select run_at from graphile_worker.jobs where key = ${`attempt.expire:${attempt}`}`;
    expect(new Date(job!.run_at).getTime()).toBeGreaterThanOrEqual(minutesAfter(15).getTime());
    granted(await withdraw((await list())[0]!.id));
    expect(await deadline(attempt)).toEqual(minutesAfter(10));
    expect(await list()).toEqual([]);
  });

  it('gives another attempt when the last one is used up', async () => {
    const { quiz, grant } = await prepared();
    await quiz.take(0, noon);
    expect(await quiz.start(minutesAfter(2))).toMatchObject({ reason: 'no-attempts-left' });
    granted(await grant({ extraAttempts: '1' }));
    granted(await quiz.start(minutesAfter(3)));
  });

  it('reads dates in the course’s own time', async () => {
    const { grant, list } = await prepared();
    granted(await grant({ opensAt: '2027-03-02T08:00', closesAt: '2027-03-03T18:30' }));
    expect(await list()).toMatchObject([
      { opensAt: new Date('2027-03-02T14:00:00Z'), closesAt: new Date('2027-03-04T00:30:00Z') },
    ]);
  });

  it('replaces what was granted before; withdrawn twice is once', async () => {
    const { grant, list, withdraw } = await prepared();
    granted(await grant({ extraMinutes: '5' }));
    granted(await grant({ extraAttempts: '2' }));
    const [only, ...rest] = await list();
    expect([only, rest]).toMatchObject([{ extraMinutes: 0, extraAttempts: 2 }, []]);
    granted(await withdraw(only!.id));
    granted(await withdraw(only!.id));
  });

  it.each([
    ['nothing at all', {}, 'nothing-granted', 'extraMinutes'],
    [
      'a closing before the opening',
      { opensAt: '2027-03-02T08:00', closesAt: '2027-03-02T08:00' },
      'closes-before-opening',
      'closesAt',
    ],
    [
      'somebody who is not in the course',
      { extraMinutes: '5', email: 'nadie@faro.test' },
      'not-enrolled',
      'email',
    ],
  ])('refuses %s', async (_what, facts, reason, field) => {
    const { grant } = await prepared();
    expect(await grant(facts as Record<string, string>)).toMatchObject({ reason, field });
  });

  it('is the coordinator’s alone', async () => {
    const { place, grant, list, withdraw } = await prepared();
    granted(await grant({ extraMinutes: '5' }));
    const { id } = (await list())[0]!;
    const other = await makeCourse(db.store);
    for (const person of [
      await makeUser(db.store),
      await makeStaff(db.store, { [other.courseId]: 'coordinator' }),
    ]) {
      const ctx = contextOf(db.store, person);
      await expect(grant({ extraMinutes: '9' }, ctx)).rejects.toThrow(Forbidden);
      await expect(withdraw(id, ctx)).rejects.toThrow(Forbidden);
      await expect(listOverrides(ctx, place)).rejects.toThrow(Forbidden);
    }
    expect(await list()).toHaveLength(1);
  });
});
