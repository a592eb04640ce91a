import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSteps, attemptQuestions, attempts, questions } from '@/db/schema/quiz';
import { quizBody } from '@/lib/catalogue/quiz-input';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { judgeQuestion } from '@/lib/reports/judge-question';
import { loadQuizStatistics } from '@/lib/reports/load-quiz-statistics';
import { testDatabase } from '@/tests/support/database';
import {
  contextOf,
  enrolled,
  makeCourse,
  makeQuestion,
  makeStaff,
  makeUser,
  noon,
} from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

type Answer = boolean | null;
const seconds = (count: number) => new Date(noon.getTime() + count * 1000);

/** A quiz whose attempts are given answer by answer; the right answer to every question is true. */
async function quizWith(...people: Answer[][][]) {
  const course = await makeCourse(db.store, {
    activities: [
      { ref: 'final', body: quizBody.parse({ kind: 'quiz', passMark: 60, slots: [{ question: 'a-1' }] }) },
    ],
  });
  for (const category of ['a', 'b', 'c']) await makeQuestion(db.store, course.courseId, category);
  const rows = await db.store.select().from(questions).where(eq(questions.courseId, course.courseId));
  const questionIds = ['a-1', 'b-1', 'c-1'].map((ref) => rows.find((row) => row.ref === ref)!.id);
  for (const sittings of people) {
    const { enrolmentId } = await enrolled(db.store, course.courseId);
    for (const [at, answers] of sittings.entries()) {
      const fraction = answers.filter((answer) => answer === true).length / answers.length;
      const id = randomUUID();
      await db.store.insert(attempts).values({
        id,
        enrolmentId,
        activityId: course.ids.final!,
        activityVersionId: randomUUID(),
        number: at + 1,
        settings: { passMark: 60, perPage: 1 },
        startedAt: noon,
        finishedAt: seconds(300),
        endedBy: 'learner',
        fraction,
        isPassed: fraction >= 0.6,
      });
      for (const [slot, value] of answers.entries()) {
        const questionId = questionIds[slot]!;
        const attemptQuestionId = randomUUID();
        const body = { prompt: `¿${slot}?`, answer: true };
        await db.store
          .insert(attemptQuestions)
          .values({ id: attemptQuestionId, attemptId: id, slot, questionId, kind: 'truefalse', body });
        const answer = value === null ? null : { value };
        const steps = [
          ...(answer ? [{ attemptQuestionId, answer, at: seconds(20 * (slot + 1)) }] : []),
          {
            attemptQuestionId,
            event: 'grade' as const,
            answer,
            fraction: value === true ? 1 : 0,
            at: seconds(300),
          },
        ];
        await db.store.insert(answerSteps).values(steps);
      }
    }
  }
  const coordinator = await makeStaff(db.store, { [course.courseId]: 'coordinator' });
  const load = (which?: string, actor = coordinator) =>
    loadQuizStatistics(contextOf(db.store, actor), { course: course.slug, activity: 'final', which });
  return { course, load, questionIds };
}

/** Pearson's r, from its definition. */
function pearson(xs: number[], ys: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, at) => sum + (x - mx) * (ys[at]! - my), 0);
  const spread = (values: number[], m: number) => Math.sqrt(values.reduce((sum, v) => sum + (v - m) ** 2, 0));
  return covariance / (spread(xs, mx) * spread(ys, my));
}

const yes = true;
const no = false;

describe('D12: statistics of a quiz', () => {
  const sheet: Answer[][] = [
    [yes, yes, yes],
    [yes, yes, no],
    [yes, no, no],
    [no, yes, null],
    [no, no, no],
    [yes, yes, yes],
  ];
  const people = sheet.map((answers) => [answers]);

  it('counts n, mean, median, deviation, passes and tenths', async () => {
    const { load } = await quizWith(...people);
    const { numbers } = await load();
    const marks = [1, 2 / 3, 1 / 3, 1 / 3, 0, 1];
    const mean = marks.reduce((sum, mark) => sum + mark, 0) / 6;
    expect(numbers.n).toBe(6);
    expect(numbers.mean).toBeCloseTo(mean, 5);
    expect(numbers.median).toBeCloseTo(0.5, 5);
    const deviation = Math.sqrt(marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / 5);
    expect(numbers.deviation).toBeCloseTo(deviation, 5);
    expect(numbers.passed).toBe(3);
    expect(numbers.duration).toBe(300);
    expect(numbers.tenths).toEqual([1, 0, 0, 2, 0, 0, 1, 0, 0, 2]);
  });

  it('gives each question its facility, discrimination against the rest, choices and time', async () => {
    const { load, questionIds } = await quizWith(...people);
    const { questions } = await load();
    expect(questions.map(({ questionId }) => questionId)).toEqual(questionIds);
    const score = (answer: Answer): number => (answer === true ? 1 : 0);
    for (const [slot, question] of questions.entries()) {
      const own = sheet.map((answers) => score(answers[slot]!));
      const rest = sheet.map(
        (answers) => answers.reduce((sum, answer, at) => sum + (at === slot ? 0 : score(answer)), 0) / 2,
      );
      expect(question.n).toBe(6);
      expect(question.facility).toBeCloseTo(own.reduce((sum, value) => sum + value, 0) / 6, 6);
      expect(question.discrimination).toBeCloseTo(pearson(own, rest), 5);
      expect(question.seconds).toBe(20);
      expect(question).toMatchObject({ ref: `${'abc'[slot]}-1`, kind: 'truefalse', summary: `¿${slot}?` });
    }
    expect(questions[2]).toMatchObject({
      answered: 5,
      tallies: [
        {
          rows: [
            { text: 'true', isRight: true, count: 2 },
            { text: 'false', isRight: false, count: 3 },
          ],
        },
      ],
    });
  });

  it('counts the first attempt of each person unless asked otherwise', async () => {
    const { load } = await quizWith([
      [no, no, no],
      [yes, yes, yes],
      [yes, yes, no],
    ]);
    const meanOf = async (which?: string) => (await load(which)).numbers.mean;
    expect(await meanOf()).toBe(0);
    expect(await meanOf('nonsense')).toBe(0);
    expect(await meanOf('last')).toBeCloseTo(2 / 3, 5);
    expect(await meanOf('best')).toBe(1);
    expect((await load('all')).numbers.n).toBe(3);
  });

  it('leaves out open attempts and those that a person still has to mark', async () => {
    const { course, load } = await quizWith([[yes, yes, yes]]);
    for (const finishedAt of [null, seconds(9)]) {
      const { enrolmentId } = await enrolled(db.store, course.courseId);
      await db.store.insert(attempts).values({
        enrolmentId,
        activityId: course.ids.final!,
        activityVersionId: randomUUID(),
        number: 1,
        settings: { passMark: 60, perPage: 1 },
        startedAt: noon,
        finishedAt,
        pendingMarks: finishedAt ? 1 : 0,
      });
    }
    expect((await load()).numbers.n).toBe(1);
  });

  it('has no number where there is none: nobody yet, or no spread at all', async () => {
    const empty = await quizWith();
    expect(await empty.load()).toMatchObject({ numbers: { n: 0, mean: null, passed: 0 }, questions: [] });
    const alike = await quizWith([[yes, yes, yes]], [[yes, yes, yes]]);
    expect((await alike.load()).questions[0]).toMatchObject({ facility: 1, discrimination: null });
  });

  it('is for staff of the course alone', async () => {
    const { course, load } = await quizWith([[yes, yes, yes]]);
    await expect(load('first', await makeUser(db.store))).rejects.toThrow(Forbidden);
    const other = await makeCourse(db.store);
    const stranger = await makeStaff(db.store, { [other.courseId]: 'coordinator' });
    await expect(load('first', stranger)).rejects.toThrow(Forbidden);
    const reporter = await makeStaff(db.store, { [course.courseId]: 'reporter' });
    expect((await load('first', reporter)).numbers.n).toBe(1);
    await expect(
      loadQuizStatistics(contextOf(db.store, reporter), { course: course.slug, activity: 'nada' }),
    ).rejects.toThrow(NotFound);
  });
});

describe('X14: suspicious questions', () => {
  const sound = { n: 40, answered: 40, facility: 0.7, discrimination: 0.4, tallies: [] };
  const row = (isRight: boolean, count: number) => ({ text: 'x', isRight, count });

  it.each([
    ['nothing, when all is well', {}, []],
    ['nothing, with fewer than ten attempts', { n: 9, discrimination: -1, facility: 0 }, []],
    ['a negative discrimination', { discrimination: -0.1 }, ['negative-discrimination']],
    ['a low discrimination', { discrimination: 0.1 }, ['low-discrimination']],
    ['no discrimination at all is no suspicion', { discrimination: null }, []],
    ['too hard', { facility: 0.1 }, ['too-hard']],
    ['too easy', { facility: 0.97 }, ['too-easy']],
    ['often left blank', { answered: 35 }, ['unanswered']],
    [
      'a wrong option preferred',
      { tallies: [{ part: null, rows: [row(true, 10), row(false, 11)] }] },
      ['wrong-preferred'],
    ],
    ['a tie', { tallies: [{ part: null, rows: [row(true, 10), row(false, 10)] }] }, []],
    [
      'scattered wrong answers gathered in one row',
      { tallies: [{ part: null, rows: [row(true, 10), { ...row(false, 25), isOther: true }] }] },
      [],
    ],
  ])('tells of %s', (_what, facts, expected) => {
    expect(judgeQuestion({ ...sound, ...facts })).toEqual(expected);
  });
});
