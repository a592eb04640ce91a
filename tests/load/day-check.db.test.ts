import { and, desc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCourseIds } from '@/db/queries/packages';
import { listAnsweredQuestions } from '@/db/queries/quiz';
import { activityStates } from '@/db/schema/enrolment';
import { answerSteps, attempts } from '@/db/schema/quiz';
import { finishAttempt } from '@/lib/quiz/finish-attempt';
import { keepAnswers } from '@/lib/quiz/keep-answers';
import { startAttempt } from '@/lib/quiz/start-attempt';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn } from '@/tests/support/learner';
import { contextOf, noon } from '@/tests/support/people';
import { checkDay } from './day-check';
import { dayQuestions, dayQuiz, dayScreens, daySlug, publishDayCourse } from './day-course';

let db: Awaited<ReturnType<typeof testDatabase>>;
let course: { courseId: string; slug: string };
beforeAll(async () => {
  db = await testDatabase();
  await publishDayCourse(contextOf(db.store, { kind: 'system' }));
  const { id } = (await listCourseIds(db.store)).find(({ slug }) => slug === daySlug)!;
  course = { courseId: id, slug: daySlug };
});
afterAll(() => db.drop());

/** A learner who has chosen the first option of every question, with what was acknowledged, as the day itself notes it. */
async function sat({ handsIn = true } = {}) {
  const learner = await learnerIn(db.store, course);
  const { attemptId: attempt } = granted(await learner.run(startAttempt, learner.at(dayQuiz)));
  const questions = await listAnsweredQuestions(db.store, attempt);
  const kept = new Map(questions.map(({ slot, kind }) => [`q${slot}-`, kind === 'choice' ? '0' : 'true']));
  for (let page = 1; page <= dayScreens; page += 1) {
    const form = new FormData();
    for (const [name, value] of kept) form.append(name, value);
    expect(granted((await keepAnswers(learner.ctx(), { attempt, page }, form))!).kind).toBe('saved');
  }
  if (handsIn) granted(await learner.run(finishAttempt, { attempt }));
  const check = () => checkDay(db.store, new Map([[learner.enrolmentId, kept]]));
  const steps = (event: 'answer' | 'grade') =>
    db.store
      .select()
      .from(answerSteps)
      .where(
        and(
          eq(answerSteps.event, event),
          inArray(
            answerSteps.attemptQuestionId,
            questions.map(({ id }) => id),
          ),
        ),
      )
      .orderBy(desc(answerSteps.id));
  return { learner, attempt, kept, check, steps };
}

const clean = {
  acknowledged: dayQuestions,
  lost: 0,
  markedTwice: 0,
  wrongMarks: 0,
  notOneAttempt: 0,
  open: 0,
};

describe('D6: who checks the simulated day', () => {
  it('finds nothing where all is as it was told', async () => {
    const { check } = await sat();
    expect(await check()).toEqual(clean);
  });

  it('finds an answer that was acknowledged and is missing', async () => {
    const { check, steps } = await sat();
    const [last] = await steps('answer');
    await db.store.delete(answerSteps).where(eq(answerSteps.id, last!.id));
    expect(await check()).toEqual({ ...clean, lost: 1 });
  });

  it('finds an answer that gave way to another which nobody was told of', async () => {
    const { check, kept } = await sat();
    const [field, value] = [...kept].find(([, chosen]) => chosen === '0')!;
    kept.set(field, String(Number(value) + 1));
    expect(await check()).toMatchObject({ lost: 1 });
  });

  it('finds an attempt that was marked twice', async () => {
    const { check, steps } = await sat();
    const [{ id: _, ...grade }] = (await steps('grade')) as [Awaited<ReturnType<typeof steps>>[number]];
    await db.store.insert(answerSteps).values(grade);
    expect(await check()).toEqual({ ...clean, markedTwice: 1, wrongMarks: 1 });
  });

  it('finds a mark that the answers did not earn, in the attempt or in what the course notes of it', async () => {
    const one = await sat();
    await db.store.update(attempts).set({ fraction: 0.999 }).where(eq(attempts.id, one.attempt));
    expect(await one.check()).toEqual({ ...clean, wrongMarks: 1 });
    const other = await sat();
    await db.store
      .update(activityStates)
      .set({ fraction: 0.999 })
      .where(eq(activityStates.enrolmentId, other.learner.enrolmentId));
    expect(await other.check()).toEqual({ ...clean, wrongMarks: 1 });
  });

  it('finds an attempt that was left open, and a second one', async () => {
    const { check } = await sat({ handsIn: false });
    expect(await check()).toMatchObject({ lost: 0, open: 1, wrongMarks: 1 });
    const twice = await sat();
    await db.store.update(attempts).set({ number: 7 }).where(eq(attempts.id, twice.attempt));
    granted(await twice.learner.run(startAttempt, twice.learner.at(dayQuiz), new Date(+noon + 86_400_000)));
    expect(await twice.check()).toMatchObject({ lost: 0, notOneAttempt: 1, open: 1 });
  });
});
