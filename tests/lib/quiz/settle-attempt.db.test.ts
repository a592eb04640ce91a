import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAnswerSteps, lockAttempt } from '@/db/queries/quiz';
import { attempts } from '@/db/schema/quiz';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { done } from '@/lib/kernel/result';
import { settleAttempt } from '@/lib/quiz/settle-attempt';
import { atDoor } from '@/tests/lib/accounts/people';
import { importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

async function ready(settings: Partial<QuizBody> = {}) {
  const course = await importCourse(db.store, (draft) => {
    onlyQuiz({ attempts: 0, shuffleQuestions: false, ...settings })(draft);
    draft.details.minimumMark = null;
  });
  const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
  const quiz = sitting(db.store, learner);
  const row = async (id: string) => (await db.store.select().from(attempts).where(eq(attempts.id, id)))[0]!;
  /** New steps with these fractions, null = to be marked by a person, and what follows from them. */
  const settle = (attempt: string, fractions: (number | null)[], event: 'mark' | 'regrade' = 'mark') =>
    atDoor(contextOf(db.store, { kind: 'system' }, minutesAfter(600)), async (ctx) => {
      const locked = (await lockAttempt(ctx.store, attempt))!;
      const steps = (await quiz.questions(attempt)).map(({ id, answer }, slot) => ({
        attemptQuestionId: id,
        event,
        answer,
        fraction: fractions[slot]!,
        at: ctx.now,
      }));
      await insertAnswerSteps(ctx.store, steps);
      return done(await settleAttempt(ctx, locked));
    });
  return { learner, quiz, row, settle };
}

describe('D7: marks that a person gives afterwards', () => {
  it('while one is missing the attempt has no mark, and the activity is handed in, neither passed nor failed', async () => {
    const { learner, quiz, row, settle } = await ready();
    const attempt = await quiz.take(0);
    await settle(attempt, [1, null, null]);
    expect(await row(attempt)).toMatchObject({ pendingMarks: 2, fraction: null, isPassed: null });
    expect(await learner.state('prueba')).toMatchObject({
      submittedAt: noon,
      fraction: null,
      isPassed: null,
      completedAt: null,
    });
  });

  it('the last one gives the mark, completes the course and issues the certificate', async () => {
    const { learner, quiz, row, settle } = await ready();
    const attempt = await quiz.take(0);
    await settle(attempt, [1, null, 1]);
    expect(await learner.certificates()).toEqual([]);
    await settle(attempt, [1, 0.5, 1]);
    const { fraction, ...rest } = await row(attempt);
    expect(fraction).toBeCloseTo(2.5 / 3, 6);
    expect(rest).toMatchObject({ pendingMarks: 0, isPassed: true, finishedAt: noon });
    expect(await learner.state('prueba')).toMatchObject({ isPassed: true, submittedAt: noon });
    expect((await learner.enrolment()).completedAt).toEqual(minutesAfter(600));
    expect(await learner.certificates()).toHaveLength(1);
  });

  it('what waits is passed over when the marks of several attempts are weighed', async () => {
    const { learner, quiz, settle } = await ready({ grading: 'last' });
    await quiz.take(3);
    const second = await quiz.take(0, minutesAfter(5));
    await settle(second, [null, null, null]);
    expect(await learner.state('prueba')).toMatchObject({ fraction: 1, isPassed: true });
  });
});

describe('D10: a mark that sinks afterwards', () => {
  it('takes back neither completion nor certificate, and says the new mark', async () => {
    const { learner, quiz, row, settle } = await ready();
    const attempt = await quiz.take(3);
    const before = { state: (await learner.state('prueba'))!, enrolment: await learner.enrolment() };
    await settle(attempt, [1, 0, 0], 'regrade');
    expect(await row(attempt)).toMatchObject({ isPassed: false });
    const state = (await learner.state('prueba'))!;
    expect(state.fraction).toBeCloseTo(1 / 3, 6);
    expect(state).toMatchObject({ isPassed: true, completedAt: before.state.completedAt });
    expect((await learner.enrolment()).completedAt).toEqual(before.enrolment.completedAt);
    expect(await learner.certificates()).toMatchObject([{ revokedAt: null }]);
  });

  it('one that rises passes, completes and certifies', async () => {
    const { learner, quiz, settle } = await ready();
    const attempt = await quiz.take(1);
    await settle(attempt, [1, 1, 1], 'regrade');
    expect(await learner.state('prueba')).toMatchObject({ fraction: 1, isPassed: true });
    expect(await learner.certificates()).toHaveLength(1);
  });

  it('an open attempt has none to settle', async () => {
    const { quiz, settle } = await ready();
    await expect(settle(await quiz.begin(), [1, 1, 1])).rejects.toThrow();
  });
});

describe('D2: what each slot counts for', () => {
  it('is copied to the attempt and weighs its mark', async () => {
    const slots = [{ question: 'q-faro', maximum: 3 }, { question: 'q-niebla' }];
    const { quiz, row } = await ready({ slots });
    const attempt = await quiz.take(1);
    expect((await quiz.questions(attempt)).map(({ maximum }) => maximum)).toEqual([3, 1]);
    expect((await row(attempt)).fraction).toBe(0.75);
  });

  it('D7: a penalty takes its share of the maximum away, and the whole is never below 0', async () => {
    const { quiz, row } = await ready({ penalty: 50 });
    expect((await row(await quiz.take(2))).fraction).toBe(0.5);
    expect((await row(await quiz.take(0, minutesAfter(1)))).fraction).toBe(0);
  });
});
