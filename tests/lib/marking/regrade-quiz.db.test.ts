import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSteps, attemptQuestions, attempts, questions } from '@/db/schema/quiz';
import { Forbidden } from '@/lib/kernel/faults';
import { keepOrder } from '@/lib/marking/keep-order';
import { previewRegrade } from '@/lib/marking/preview-regrade';
import { regradeQuiz } from '@/lib/marking/regrade-quiz';
import { kindOf } from '@/questions';
import { atDoor } from '@/tests/lib/accounts/people';
import { importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeCourse, makeStaff, makeUser, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 10 });
});
afterAll(() => db.drop());

/** Three learners with 3, 2 and 0 right answers; what they answered to `q-niebla` is right, right and wrong. */
async function sat() {
  const course = await importCourse(db.store, (draft) => {
    onlyQuiz({
      attempts: 0,
      shuffleQuestions: false,
      slots: ['q-niebla', 'q-faro', 'q-muelle'].map((question) => ({ question })),
    })(draft);
    draft.details.minimumMark = null;
  });
  const coordinator = await makeStaff(db.store, { [course.courseId]: 'coordinator' });
  const ctx = contextOf(db.store, coordinator, minutesAfter(60));
  const place = { course: course.slug, activity: 'prueba' };
  const learners = [];
  for (const right of [3, 2, 0]) {
    const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
    learners.push({ learner, attempt: await sitting(db.store, learner).take(right) });
  }
  const row = async (attempt: string) =>
    (await db.store.select().from(attempts).where(eq(attempts.id, attempt)))[0]!;
  /** As an author's mend does: another body, and the revision counts up. */
  const mend = (ref: string, body: object) =>
    db.store
      .update(questions)
      .set({
        body: sql`${questions.body} || ${JSON.stringify(body)}::jsonb`,
        revision: sql`${questions.revision} + 1`,
      })
      .where(and(eq(questions.courseId, course.courseId), eq(questions.ref, ref)));
  const preview = () => previewRegrade(ctx, place);
  const regrade = (seen: string, context = ctx) =>
    atDoor(context, (inside) => regradeQuiz(inside, { ...place, seen }));
  return { course, ctx, place, learners, row, mend, preview, regrade };
}

const stepsOf = (attempt: string) =>
  db.store
    .select({ event: answerSteps.event, slot: attemptQuestions.slot, fraction: answerSteps.fraction })
    .from(answerSteps)
    .innerJoin(attemptQuestions, eq(attemptQuestions.id, answerSteps.attemptQuestionId))
    .where(eq(attemptQuestions.attemptId, attempt))
    .orderBy(answerSteps.id);

describe('D10: regrading after an author’s mend', () => {
  it('says how many marks change before anything does', async () => {
    const { learners, mend, preview, row } = await sat();
    expect(await preview()).toMatchObject({ attempts: 0, questions: [] });
    await mend('q-niebla', { answer: true });
    expect(await preview()).toMatchObject({
      attempts: 3,
      changes: { up: 1, down: 2, toPass: 0, toFail: 1 },
      questions: [{ ref: 'q-niebla', answers: 3, up: 1, down: 2 }],
    });
    for (const [at, { attempt }] of learners.entries()) {
      expect((await row(attempt)).fraction).toBeCloseTo([1, 2 / 3, 0][at]!, 5);
      expect((await stepsOf(attempt)).filter(({ event }) => event === 'regrade')).toEqual([]);
    }
  });

  it('marks each answer again with a step of its own, and records it', async () => {
    const { course, learners, mend, preview, regrade, row } = await sat();
    await mend('q-niebla', { answer: true });
    const { seen } = await preview();
    expect(granted(await regrade(seen))).toEqual({ attempts: 3 });
    for (const [at, { attempt }] of learners.entries()) {
      expect((await row(attempt)).fraction).toBeCloseTo([2 / 3, 1 / 3, 1 / 3][at]!, 5);
      const steps = await stepsOf(attempt);
      expect(steps.filter(({ event }) => event === 'regrade')).toHaveLength(1);
      expect(steps.filter(({ event }) => event === 'grade')).toHaveLength(3);
    }
    const [record] = await db.sql`
      select details from audit_records where action = 'quiz.regraded' and course_id = ${course.courseId}`;
    expect(record!.details).toMatchObject({ attempts: 3, up: 1, down: 2, toFail: 1 });
  });

  it('takes back neither certificate nor completion when the mark sinks below the pass mark', async () => {
    const { learners, mend, preview, regrade, row } = await sat();
    const { learner, attempt } = learners[0]!;
    expect(await learner.certificates()).toHaveLength(1);
    await mend('q-niebla', { answer: true });
    granted(await regrade((await preview()).seen));
    expect((await row(attempt)).isPassed).toBe(false);
    expect(await learner.certificates()).toMatchObject([{ revokedAt: null }]);
    expect(await learner.state('prueba')).toMatchObject({ isPassed: true });
    expect((await learner.enrolment()).completedAt).not.toBeNull();
  });

  it('gives the certificate to who passes by it', async () => {
    const { learners, mend, preview, regrade } = await sat();
    await mend('q-muelle', { key: { s1: 'o1', s2: 'o3' } });
    const [, second] = learners;
    expect(await second!.learner.certificates()).toHaveLength(0);
    // Wrong answers name an option that nobody needs, `o3`: half of the pairs is right now.
    expect((await preview()).changes).toMatchObject({ up: 2, toPass: 1 });
    granted(await regrade((await preview()).seen));
    expect(await second!.learner.certificates()).toHaveLength(1);
  });

  it('does nothing the second time', async () => {
    const { learners, mend, preview, regrade } = await sat();
    await mend('q-niebla', { answer: true });
    const { seen } = await preview();
    granted(await regrade(seen));
    expect(granted(await regrade(seen))).toEqual({ attempts: 0 });
    const steps = await stepsOf(learners[0]!.attempt);
    expect(steps.filter(({ event }) => event === 'regrade')).toHaveLength(1);
  });

  it('refuses what the preview did not say', async () => {
    const { mend, preview, regrade } = await sat();
    await mend('q-niebla', { answer: true });
    const { seen } = await preview();
    await mend('q-niebla', { answer: false });
    expect(await regrade(seen)).toMatchObject({ reason: 'changed-since-preview' });
  });

  it('two at once regrade once', async () => {
    const { learners, mend, preview, regrade } = await sat();
    await mend('q-niebla', { answer: true });
    const { seen } = await preview();
    await Promise.all([regrade(seen), regrade(seen), regrade(seen)]);
    const steps = await stepsOf(learners[0]!.attempt);
    expect(steps.filter(({ event }) => event === 'regrade')).toHaveLength(1);
  });

  it('is the coordinator’s alone', async () => {
    const { course, place, regrade } = await sat();
    const other = await makeCourse(db.store);
    const people = [
      await makeUser(db.store),
      await makeStaff(db.store, { [other.courseId]: 'coordinator' }),
      await makeStaff(db.store, { [course.courseId]: 'author' }),
    ];
    for (const person of people) {
      const ctx = contextOf(db.store, person);
      await expect(previewRegrade(ctx, place)).rejects.toThrow(Forbidden);
      await expect(regrade('x', ctx)).rejects.toThrow(Forbidden);
    }
  });
});

describe('D10: a mended question keeps the order that was given', () => {
  it('follows the old order, with what is new at the end', () => {
    const given = { options: [{ id: 'c' }, { id: 'a' }, { id: 'b' }] };
    const mended = { options: [{ id: 'a', text: 'A' }, { id: 'b' }, { id: 'c' }, { id: 'd' }] };
    expect(keepOrder(mended, given).options.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
    expect(keepOrder(mended, given).options[1]).toEqual({ id: 'a', text: 'A' });
  });

  it('keeps the right order of an ordering question apart from the one shown', () => {
    const ordering = kindOf('ordering');
    const body = {
      prompt: '¿?',
      items: [
        { id: 'x', text: 'X' },
        { id: 'y', text: 'Y' },
        { id: 'z', text: 'Z' },
      ],
    };
    const given = { items: [{ id: 'z' }, { id: 'x' }, { id: 'y' }] };
    const kept = keepOrder(
      ordering.prepare(body, () => 0, false),
      given,
    );
    expect(ordering.conceal(kept)).toMatchObject({ items: ['Z', 'X', 'Y'] });
    expect(ordering.grade(kept, { positions: { x: 0, y: 1, z: 2 } })).toBe(1);
  });
});
