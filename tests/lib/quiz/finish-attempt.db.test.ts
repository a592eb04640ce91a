import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempts } from '@/db/schema/quiz';
import type { CompletionRule } from '@/lib/catalogue/input';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { finishAttempt } from '@/lib/quiz/finish-attempt';
import { atDoor, warm } from '@/tests/lib/accounts/people';
import { activityOf, changeCourse, importCourse, onlyQuiz, quizOf } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

const parallel = 30;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  await warm(db.store, parallel);
});
afterAll(() => db.drop());

async function ready(settings: Partial<QuizBody> = {}) {
  const course = await importCourse(db.store, (draft) => {
    onlyQuiz({ attempts: 0, ...settings })(draft);
    draft.details.minimumMark = null;
  });
  const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
  const quiz = sitting(db.store, learner);
  const row = async (attempt: string) =>
    (await db.store.select().from(attempts).where(eq(attempts.id, attempt)))[0]!;
  return { course, learner, quiz, row };
}

describe('D7: sending an attempt', () => {
  it.each([
    [0, 0],
    [1, 1 / 3],
    [2, 2 / 3],
    [3, 1],
  ])('marks %d of 3 right answers, and closes it', async (right, fraction) => {
    const { quiz, row } = await ready();
    const attempt = await quiz.take(right, minutesAfter(4));
    const { finishedAt, isPassed, ...rest } = await row(attempt);
    expect(rest.fraction).toBeCloseTo(fraction, 6);
    expect([finishedAt, isPassed]).toEqual([minutesAfter(4), right === 3]);
    expect((await quiz.questions(attempt)).map((question) => question.fraction)).toEqual(
      [0, 1, 2].map((slot) => (slot < right ? 1 : 0)),
    );
  });

  it('counts what was not answered as 0, and says so', async () => {
    const { quiz, row } = await ready();
    const attempt = await quiz.begin();
    const form = await quiz.formWith(attempt, 3);
    for (const name of [...form.keys()]) if (!name.startsWith('q0-')) form.delete(name);
    granted(await quiz.save(attempt, form));
    granted(await quiz.finish(attempt));
    expect((await row(attempt)).fraction).toBeCloseTo(1 / 3, 6);
    const given = await quiz.questions(attempt);
    expect(given.map(({ answer, fraction }) => [answer !== null, fraction])).toEqual([
      [true, 1],
      [false, 0],
      [false, 0],
    ]);
  });

  it('weighs each question by its maximum', async () => {
    const { quiz, row } = await ready();
    const attempt = await quiz.begin();
    await db.sql`update attempt_questions set maximum = 2 where attempt_id = ${attempt} and slot = 0`;
    granted(await quiz.save(attempt, await quiz.formWith(attempt, 1)));
    granted(await quiz.finish(attempt));
    expect((await row(attempt)).fraction).toBe(0.5);
  });

  it.each([
    [(2 / 3) * 100, true],
    [66.66, true],
    [66.67, false],
    [67, false],
  ])('D9: two of three right, with a pass mark of %d: passed is %s', async (passMark, isPassed) => {
    const { quiz, row, learner } = await ready({ passMark });
    expect((await row(await quiz.take(2))).isPassed).toBe(isPassed);
    expect((await learner.state('prueba'))!.isPassed).toBe(isPassed);
  });

  it('D9: passes at exactly the pass mark, and not below', async () => {
    for (const [passMark, isPassed] of [
      [50, true],
      [50.01, false],
    ] as const) {
      const { quiz, row } = await ready({
        passMark,
        slots: [{ question: 'q-faro' }, { question: 'q-niebla' }],
      });
      expect((await row(await quiz.take(1))).isPassed).toBe(isPassed);
    }
  });

  it('D10: is judged by the pass mark it was started with', async () => {
    const { quiz, row, course } = await ready({ passMark: 60 });
    const attempt = await quiz.begin();
    await changeCourse(db.store, course, (draft) => {
      quizOf(draft).passMark = 90;
    });
    granted(await quiz.save(attempt, await quiz.formWith(attempt, 2)));
    granted(await quiz.finish(attempt));
    expect((await row(attempt)).isPassed).toBe(true);
    expect((await row(await quiz.take(2, minutesAfter(1)))).isPassed).toBe(false);
  });
});

describe('D5: sending twice', () => {
  it('is once: the same attempt, the same mark, the first time', async () => {
    const { quiz, row, learner } = await ready();
    const attempt = await quiz.take(3);
    const [before, state] = [await row(attempt), await learner.state('prueba')];
    expect(granted(await quiz.finish(attempt, minutesAfter(60)))).toEqual({
      attemptId: attempt,
      isFinished: true,
    });
    expect(await row(attempt)).toEqual(before);
    expect(await learner.state('prueba')).toEqual(state);
  });

  it('30 times at once is one mark, one step a question and one certificate, ten times', async () => {
    const { course } = await ready();
    for (let round = 0; round < 10; round++) {
      const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
      const quiz = sitting(db.store, learner);
      const attempt = await quiz.begin();
      granted(await quiz.save(attempt, await quiz.formWith(attempt, 3)));
      const results = await Promise.all(Array.from({ length: parallel }, () => quiz.finish(attempt)));
      expect(results.every(({ ok }) => ok)).toBe(true);
      const marks = await db.sql`
        select 1 from answer_steps s join attempt_questions q on q.id = s.attempt_question_id
        where q.attempt_id = ${attempt} and s.fraction is not null`;
      expect(marks).toHaveLength(3);
      expect(await learner.certificates()).toHaveLength(1);
    }
  });

  it("is not found for another's attempt, for one that is not there, and for guests", async () => {
    const { course, quiz, row, learner } = await ready();
    const attempt = await quiz.begin();
    const other = await learnerIn(db.store, course);
    const asks = (ctx: Parameters<typeof finishAttempt>[0], id = attempt) =>
      atDoor(ctx, (inside) => finishAttempt(inside, { attempt: id }));
    await expect(asks(other.ctx())).rejects.toThrow(NotFound);
    await expect(asks(contextOf(db.store))).rejects.toThrow(Forbidden);
    await expect(asks(learner.ctx(), learner.enrolmentId)).rejects.toThrow(NotFound);
    expect((await row(attempt)).finishedAt).toBeNull();
  });
});

describe('D3: which attempt counts', () => {
  it.each([
    ['highest', [1, 3, 0], 1],
    ['first', [1, 3, 0], 1 / 3],
    ['last', [1, 3, 0], 0],
    ['average', [1, 3, 0], 4 / 9],
  ] as const)('%s', async (grading, rights, fraction) => {
    const { quiz, learner } = await ready({ grading });
    for (const [minutes, right] of rights.entries()) await quiz.take(right, minutesAfter(minutes));
    const state = (await learner.state('prueba'))!;
    expect(state.fraction).toBeCloseTo(fraction, 6);
    expect(state.isPassed).toBe(fraction >= 0.7);
  });
});

describe('C3: sending', () => {
  it('completes the activity and the course only when passing is reached', async () => {
    const { quiz, learner } = await ready();
    await quiz.take(2);
    expect(await learner.state('prueba')).toMatchObject({
      submittedAt: noon,
      isPassed: false,
      completedAt: null,
    });
    expect((await learner.enrolment()).completedAt).toBeNull();
    await quiz.take(3, minutesAfter(1));
    expect(await learner.state('prueba')).toMatchObject({ isPassed: true, completedAt: minutesAfter(1) });
    expect((await learner.enrolment()).completedAt).toEqual(minutesAfter(1));
    expect(await learner.certificates()).toHaveLength(1);
  });
});

describe('C1: completed by passing, by a mark, or by having no attempt left', () => {
  const completedBy = async (
    rule: Pick<CompletionRule, 'conditions' | 'minimumMark'>,
    settings: Partial<QuizBody>,
  ) => {
    const course = await importCourse(db.store, (draft) => {
      onlyQuiz(settings)(draft);
      draft.details.minimumMark = null;
      activityOf(draft, 'prueba').completion = { isRequired: true, ...rule };
    });
    const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
    return { learner, quiz: sitting(db.store, learner) };
  };

  it('exhausted: after the last attempt that is allowed, and not before', async () => {
    const { learner, quiz } = await completedBy(
      { conditions: ['exhausted'] },
      { attempts: 2, waitMinutes: 0 },
    );
    await quiz.take(0);
    expect((await learner.state('prueba'))!.completedAt).toBeNull();
    await quiz.take(0, minutesAfter(5));
    expect(await learner.state('prueba')).toMatchObject({
      completedAt: minutesAfter(5),
      exhaustedAt: minutesAfter(5),
      isPassed: false,
    });
    expect((await learner.enrolment()).completedAt).toEqual(minutesAfter(5));
  });

  it('exhausted: at once by passing', async () => {
    const { learner, quiz } = await completedBy({ conditions: ['exhausted'] }, { attempts: 2 });
    await quiz.take(3);
    expect((await learner.state('prueba'))!.completedAt).toEqual(noon);
  });

  it('marked: by the mark that the activity asks for, though it is not passed', async () => {
    const rule = { conditions: ['marked' as const], minimumMark: 60 };
    const { learner, quiz } = await completedBy(rule, { attempts: 0, passMark: 90 });
    await quiz.take(1);
    expect((await learner.state('prueba'))!.completedAt).toBeNull();
    await quiz.take(2, minutesAfter(5));
    expect(await learner.state('prueba')).toMatchObject({ completedAt: minutesAfter(5), isPassed: false });
  });
});
