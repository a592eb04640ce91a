import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activities } from '@/db/schema/catalogue';
import { answerSteps, attempts, quizOverrides } from '@/db/schema/quiz';
import { openActivity } from '@/lib/activities/open-activity';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { NotFound } from '@/lib/kernel/faults';
import { finishAttempt } from '@/lib/quiz/finish-attempt';
import { loadOpenAttempt } from '@/lib/quiz/load-open-attempt';
import { loadQuiz } from '@/lib/quiz/load-quiz';
import type { Saved } from '@/lib/quiz/write-page';
import { warm } from '@/tests/lib/accounts/people';
import { type ImportedCourse, importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

const parallel = 30;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  await warm(db.store, parallel);
});
afterAll(() => db.drop());

const courses = new Map<string, Promise<ImportedCourse>>();
/** q0 is a choice with right option 0, q1 true or false with right answer true, q2 matching; in this order. */
function courseWith(settings: Partial<QuizBody>): Promise<ImportedCourse> {
  const key = JSON.stringify(settings);
  const slots = [{ question: 'q-faro' }, { question: 'q-niebla' }, { question: 'q-muelle' }];
  const fixed = { slots, shuffleQuestions: false, shuffleOptions: false, attempts: 0, perPage: 1 };
  courses.set(key, courses.get(key) ?? importCourse(db.store, onlyQuiz({ ...fixed, ...settings })));
  return courses.get(key)!;
}

async function ready(settings: Partial<QuizBody> = {}) {
  const course = await courseWith(settings);
  const learner = await learnerIn(db.store, course);
  const quiz = sitting(db.store, learner);
  const grant = async (extra: Partial<typeof quizOverrides.$inferInsert>) => {
    const [activity] = await db.store
      .select({ id: activities.id })
      .from(activities)
      .where(and(eq(activities.courseId, course.courseId), eq(activities.ref, 'prueba')));
    const key = { enrolmentId: learner.enrolmentId, activityId: activity!.id };
    const row = { ...key, reason: 'Acuerdo', byUserId: randomUUID(), updatedAt: noon };
    await db.store.insert(quizOverrides).values({ ...row, ...extra });
  };
  const rows = () => db.store.select().from(attempts).where(eq(attempts.enrolmentId, learner.enrolmentId));
  const opened = (now?: Date) => openActivity(learner.ctx(now), learner.at('prueba'));
  const first = async (now = noon) => loadQuiz(learner.ctx(now), await opened(now));
  const open = async (rivals: number[] = [], now = noon) =>
    (await loadOpenAttempt(learner.ctx(now), await opened(now), rivals))!;
  return { course, learner, quiz, grant, rows, first, open };
}

type Fields = Record<string, string | string[]>;
const formOf = (fields: Fields) => {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
};
const saved = (result: { ok: boolean; value?: Saved; reason?: string }) => {
  if (!result.ok || result.value?.kind !== 'saved') throw new Error(JSON.stringify(result));
  return result.value;
};

async function begun(settings: Partial<QuizBody> = {}) {
  const all = await ready(settings);
  const attempt = await all.quiz.begin();
  const save = async (
    fields: Fields,
    input: Partial<Parameters<typeof all.quiz.post>[0]> = {},
    { now = noon, goesOn = true } = {},
  ) => all.quiz.post({ attempt, page: 1, ...input }, formOf(fields), now, goesOn);
  const steps = async (slot: number) => {
    const question = (await all.quiz.questions(attempt))[slot]!;
    return db.store
      .select()
      .from(answerSteps)
      .where(eq(answerSteps.attemptQuestionId, question.id))
      .orderBy(answerSteps.id);
  };
  const answers = async (slot: number) => (await steps(slot)).map(({ answer }) => answer);
  return { ...all, attempt, save, steps, answers };
}

const secondsAfter = (seconds: number, from: Date) => new Date(from.getTime() + seconds * 1000);
const limit = { timeLimitMinutes: 20, graceSeconds: 60 };
const inGrace = secondsAfter(60, minutesAfter(20));
const tooLate = secondsAfter(61, minutesAfter(20));

describe('D6: saving near the deadline', () => {
  it('is taken until the grace is over', async () => {
    const { save, answers } = await begun(limit);
    saved(await save({ 'q0-': '1' }, {}, { now: inGrace }));
    expect(await answers(0)).toEqual([{ chosen: ['b'] }]);
  });

  it('afterwards keeps nothing, closes the attempt with what was saved, and says so, also the second time', async () => {
    const { save, answers, rows } = await begun(limit);
    saved(await save({ 'q0-': '0' }));
    for (const round of [1, 2])
      expect(await save({ 'q0-': '1' }, {}, { now: minutesAfter(21 + round) })).toMatchObject({
        ok: true,
        value: { kind: 'time-over' },
      });
    expect(await answers(0)).toEqual([{ chosen: ['a'] }, { chosen: ['a'] }]);
    expect(await rows()).toMatchObject([{ endedBy: 'deadline', finishedAt: minutesAfter(20) }]);
  });

  it("the page's clock hands in at the deadline by the server's clock, with what it sends, and not before", async () => {
    const { save, rows, answers } = await begun(limit);
    const early = await save({ 'q0-': '1' }, { timeUp: '1' }, { now: minutesAfter(19) });
    expect(saved(early).answered).toEqual([0]);
    expect((await rows())[0]!.finishedAt).toBeNull();
    const late = await save({ 'q0-': '0' }, { timeUp: '1' }, { now: minutesAfter(20) });
    expect(late).toMatchObject({ value: { kind: 'time-over' } });
    expect((await answers(0)).slice(0, 2)).toEqual([{ chosen: ['b'] }, { chosen: ['a'] }]);
    expect((await rows())[0]).toMatchObject({ endedBy: 'deadline', finishedAt: minutesAfter(20) });
  });

  it('the summary does not hand in either while there is time that its page did not know of', async () => {
    const { learner, attempt, rows, quiz } = await begun(limit);
    await db.store
      .update(attempts)
      .set({ deadlineAt: minutesAfter(40) })
      .where(eq(attempts.id, attempt));
    const now = minutesAfter(20);
    expect(granted(await learner.run(finishAttempt, { attempt, timeUp: '1' as const }, now))).toEqual({
      attemptId: attempt,
      isFinished: false,
    });
    expect((await rows())[0]!.finishedAt).toBeNull();
    granted(await quiz.finish(attempt, now));
    expect((await rows())[0]).toMatchObject({ endedBy: 'learner', finishedAt: now });
  });

  it('saves and the end of the time at once: nothing is kept after the mark, ten times', async () => {
    for (let round = 0; round < 10; round++) {
      const { save, steps, rows } = await begun(limit);
      const now = round % 2 ? tooLate : inGrace;
      await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          index % 3 === 0
            ? save({ 'q0-': '0' }, { timeUp: '1' }, { now })
            : save({ 'q0-': String(index % 2) }, {}, { now }),
        ),
      );
      const events = (await steps(0)).map(({ event }) => event);
      expect(events.filter((event) => event === 'grade')).toHaveLength(1);
      expect(events.at(-1)).toBe('grade');
      expect(await rows()).toMatchObject([{ endedBy: 'deadline' }]);
    }
  });
});

describe('D6: what a learner is granted', () => {
  it('extra minutes move the deadline, within the closing; they make no limit where there is none', async () => {
    const timed = await ready(limit);
    await timed.grant({ extraMinutes: 10 });
    await timed.quiz.begin();
    expect((await timed.rows())[0]!.deadlineAt).toEqual(minutesAfter(30));
    expect((await timed.first()).rules).toMatchObject({ timeLimitMinutes: 30 });
    const closing = await ready({ ...limit, closesAt: minutesAfter(25).toISOString() });
    await closing.grant({ extraMinutes: 10 });
    await closing.quiz.begin();
    expect((await closing.rows())[0]!.deadlineAt).toEqual(minutesAfter(25));
    const free = await ready();
    await free.grant({ extraMinutes: 10 });
    await free.quiz.begin();
    expect((await free.rows())[0]!.deadlineAt).toBeNull();
  });

  it('extra attempts, and dates of one’s own', async () => {
    const { quiz, grant, first } = await ready({ attempts: 1, opensAt: minutesAfter(60).toISOString() });
    await grant({ extraAttempts: 1, opensAt: noon });
    expect(await first()).toMatchObject({ next: { kind: 'may-start', left: 2 }, rules: { attempts: 2 } });
    await quiz.take(0);
    expect((await first()).next).toEqual({ kind: 'may-start', left: 1 });
    await quiz.take(0);
    expect((await first()).next).toEqual({ kind: 'used-up' });
  });
});

describe('D3: when a quiz is open, and how many attempts a day has', () => {
  it('starting is refused before it opens and after it closes, and the first page says when', async () => {
    const opensAt = minutesAfter(60);
    const closesAt = minutesAfter(120);
    const { quiz, first } = await ready({
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
    });
    expect(await quiz.start(minutesAfter(59))).toMatchObject({ ok: false, reason: 'not-open-yet' });
    expect((await first(minutesAfter(59))).next).toMatchObject({
      kind: 'wait',
      why: 'opens',
      until: opensAt,
    });
    expect(await quiz.start(closesAt)).toMatchObject({ ok: false, reason: 'quiz-closed' });
    expect((await first(closesAt)).next).toEqual({ kind: 'closed', at: closesAt });
    expect(await quiz.start(opensAt)).toMatchObject({ ok: true });
  });

  it('no more starts in any 24 hours than the quiz says, whatever happens at once', async () => {
    const { quiz, rows, first } = await ready({ attemptsPerDay: 2, perPage: 0 });
    await quiz.take(0);
    await quiz.take(0, minutesAfter(10));
    expect(await quiz.start(minutesAfter(20))).toMatchObject({ ok: false, reason: 'wait' });
    expect((await first(minutesAfter(20))).next).toEqual({
      kind: 'wait',
      why: 'day',
      until: minutesAfter(24 * 60),
      left: null,
    });
    const day = minutesAfter(24 * 60);
    const results = await Promise.all(Array.from({ length: parallel }, () => quiz.start(day)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await rows()).toHaveLength(3);
  });

  it('says which attempt counts, and nothing while one of them is kept back', async () => {
    const { quiz, first } = await ready({ perPage: 0 });
    await quiz.take(1);
    await quiz.take(2, minutesAfter(1));
    expect((await first()).counting).toMatchObject({ number: 2 });
  });
});

describe('D5: forward only', () => {
  const forward = { navigation: 'sequential' as const };

  it('goes on with the form, not with autosave, and never back', async () => {
    const { save, open, answers } = await begun(forward);
    expect(await open()).toMatchObject({ pageReached: 1, isSequential: true });
    saved(await save({ 'q0-': '1' }, {}, { goesOn: false }));
    expect((await open()).pageReached).toBe(1);
    expect(saved(await save({ 'q0-': '0' })).next).toBe(2);
    expect((await open()).pageReached).toBe(2);
    expect(await save({ 'q0-': '1' })).toMatchObject({ value: { kind: 'passed-by', page: 2 } });
    expect(await answers(0)).toEqual([{ chosen: ['b'] }, { chosen: ['a'] }]);
  });

  it('a screen left blank is left as well, counts as not answered, and no screen can be skipped', async () => {
    const { save, open, quiz, attempt } = await begun(forward);
    expect(await save({ 'q2--0': '0' }, { page: 3 })).toMatchObject({
      value: { kind: 'passed-by', page: 1 },
    });
    expect(saved(await save({}, { to: 3 })).next).toBe(2);
    const shown = await open();
    expect(shown.pageReached).toBe(2);
    expect(shown.questions.map(({ isAnswered }) => isAnswered)).toEqual([false, false, false]);
    expect(shown.savedAt).toBeNull();
    granted(await quiz.finish(attempt));
    expect((await quiz.questions(attempt)).map(({ answer }) => answer)).toEqual([null, null, null]);
  });

  it('two tabs that go on at once go on by one screen', async () => {
    const { save, open } = await begun(forward);
    await Promise.all(Array.from({ length: 10 }, () => save({ 'q0-': '0' })));
    expect((await open()).pageReached).toBe(2);
  });
});

describe('D5: flags', () => {
  const flags = async (open: () => Promise<{ questions: { isFlagged: boolean }[] }>) =>
    (await open()).questions.map(({ isFlagged }) => isFlagged);

  it('are set and taken away with the form, and stay when a form draws none', async () => {
    const { save, open } = await begun({ perPage: 0 });
    await save({ flags: '', flag: ['0', '2'] });
    expect(await flags(open)).toEqual([true, false, true]);
    await save({ 'q1-': 'true' });
    expect(await flags(open)).toEqual([true, false, true]);
    await save({ flags: '0,2', flag: ['2'] });
    expect(await flags(open)).toEqual([false, false, true]);
  });

  it('an old form changes only what was changed in it', async () => {
    const { save, open } = await begun({ perPage: 0 });
    await save({ flags: '', flag: ['0'] });
    await save({ flags: '', flag: ['1'] });
    expect(await flags(open)).toEqual([true, true, false]);
    await save({ flags: '', flag: ['0'] });
    expect(await flags(open)).toEqual([true, true, false]);
  });
});

describe('D8: «Comprobar»', () => {
  const immediate = { behaviour: 'immediate' as const, perPage: 0 };

  it('fixes the answer and tells what the review tells meanwhile', async () => {
    const { save, open, steps, answers } = await begun(immediate);
    saved(await save({ 'q0-': '1', 'q1-': 'true' }, { check: 0 }));
    expect((await steps(0)).map(({ event, fraction }) => [event, fraction])).toEqual([['check', null]]);
    const shown = await open();
    expect(shown.questions[0]!.checked).toMatchObject({
      review: { fraction: 0, isAnswered: true },
      points: { earned: 0, maximum: 1 },
    });
    expect(shown.questions.map(({ checked, isCheckable }) => [checked === null, isCheckable])).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
    saved(await save({ 'q0-': '0' }));
    saved(await save({ 'q0-': '0' }, { check: 0 }));
    expect(await answers(0)).toEqual([{ chosen: ['b'] }]);
  });

  it.each([
    ['the mark alone', { marks: true, correctness: true, feedback: false, key: 'never' as const }],
    ['nothing', { marks: false, correctness: false, feedback: false, key: 'passed' as const }],
    ['everything', { marks: true, correctness: true, feedback: true, key: 'always' as const }],
  ])('tells no more than the quiz lets it: %s', async (_what, during) => {
    const after = { marks: true, correctness: true, feedback: true, key: 'always' as const };
    const { save, open } = await begun({ ...immediate, review: { during, after, closed: after } });
    saved(await save({ 'q0-': '0' }, { check: 0 }));
    const { points, review } = (await open()).questions[0]!.checked!;
    expect(points).toEqual(during.marks ? { earned: 1, maximum: 1 } : null);
    expect(review.fraction).toBe(during.correctness ? 1 : null);
    const { options } = review as unknown as {
      options: { isRight: boolean | null; feedback: string | null }[];
    };
    expect(options.some(({ feedback }) => feedback !== null)).toBe(during.feedback);
    expect(options.some(({ isRight }) => isRight !== null)).toBe(during.key === 'always');
  });

  it('counts at the end as it was checked', async () => {
    const { save, quiz, attempt, rows } = await begun(immediate);
    saved(await save({ 'q0-': '0' }, { check: 0 }));
    granted(await quiz.finish(attempt));
    expect((await rows())[0]!.fraction).toBeCloseTo(1 / 3, 6);
  });

  it('without an answer it fixes nothing, and says so', async () => {
    const { save, open } = await begun(immediate);
    expect(saved(await save({ 'q1-': 'true' }, { check: 0 }))).toMatchObject({ isBlank: true, next: 1 });
    expect((await open()).questions.map(({ isAnswered, checked }) => [isAnswered, checked])).toEqual([
      [false, null],
      [true, null],
      [false, null],
    ]);
  });

  it('where answers wait for the end it does nothing, and nothing is told', async () => {
    const { save, open } = await begun({ perPage: 0 });
    saved(await save({ 'q0-': '0' }, { check: 0 }));
    const [question] = (await open()).questions;
    expect(question).toMatchObject({ checked: null, isCheckable: false, isAnswered: true });
  });

  it('twice at once is one', async () => {
    const { save, steps } = await begun(immediate);
    await Promise.all(Array.from({ length: 10 }, () => save({ 'q0-': '0' }, { check: 0 })));
    expect((await steps(0)).filter(({ event }) => event === 'check')).toHaveLength(1);
  });
});

describe('D5: two devices', () => {
  const whole = { perPage: 0 };

  it('answers given on both are both kept, the later counts, and it is told when the other came', async () => {
    const { save, answers, open } = await begun(whole);
    const drawn = { 'base-0': '0', 'base-1': '0' };
    const other = saved(await save({ ...drawn, 'q0-': '0' }, {}, { now: minutesAfter(1) }));
    const mine = saved(await save({ ...drawn, 'q0-': '1' }, {}, { now: minutesAfter(5) }));
    expect(mine.conflicts).toEqual([{ slot: 0, step: other.steps[0], at: minutesAfter(1), isFixed: false }]);
    expect(mine.next).toBe(1);
    expect(await answers(0)).toEqual([{ chosen: ['a'] }, { chosen: ['b'] }]);
    const shown = await open([mine.conflicts[0]!.step]);
    expect(shown.questions[0]!).toMatchObject({
      values: { 'q0-': ['1'] },
      rival: { step: other.steps[0], at: minutesAfter(1), values: { 'otra-q0-': ['0'] } },
    });
  });

  it('the other answer can be chosen, which is one more step; strangers’ steps are not found', async () => {
    const { save, answers } = await begun(whole);
    const other = saved(await save({ 'base-0': '0', 'q0-': '0' }));
    const mine = saved(await save({ 'base-0': '0', 'q0-': '1' }));
    const chosen = { 'base-0': String(mine.steps[0]), 'q0-': '1', 'q1-': 'true' };
    expect(saved(await save(chosen, { use: other.steps[0] })).conflicts).toEqual([]);
    expect(await answers(0)).toEqual([{ chosen: ['a'] }, { chosen: ['b'] }, { chosen: ['a'] }]);
    expect(await answers(1)).toEqual([{ value: true }]);
    const stranger = await begun(whole);
    const foreign = saved(await stranger.save({ 'q0-': '0' })).steps[0];
    await expect(save({}, { use: foreign })).rejects.toThrow(NotFound);
  });

  it('an answer that only stands there since the form was drawn gives way to the newer one', async () => {
    const { save, answers } = await begun(whole);
    const { steps } = saved(await save({ 'base-0': '0', 'q0-': '0' }));
    saved(await save({ 'base-0': String(steps[0]), 'q0-': '1' }));
    const old = await save({ 'base-0': String(steps[0]), 'base-1': '0', 'q0-': '0', 'q1-': 'true' });
    expect(saved(old).conflicts).toEqual([]);
    expect(await answers(0)).toEqual([{ chosen: ['a'] }, { chosen: ['b'] }]);
    expect(await answers(1)).toEqual([{ value: true }]);
  });

  it('the same answer on both, and one sent again whose acknowledgement was lost, are no conflict', async () => {
    const { save, answers } = await begun(whole);
    saved(await save({ 'base-0': '0', 'q0-': '0' }));
    expect(saved(await save({ 'base-0': '0', 'q0-': '0' })).conflicts).toEqual([]);
    expect(await answers(0)).toHaveLength(1);
  });

  it('one that was checked elsewhere stays as it is, and that is told', async () => {
    const { save, answers } = await begun({ ...whole, behaviour: 'immediate' });
    saved(await save({ 'base-0': '0', 'q0-': '0' }, { check: 0 }));
    const mine = saved(await save({ 'base-0': '0', 'q0-': '1' }));
    expect(mine.conflicts).toMatchObject([{ slot: 0, isFixed: true }]);
    expect(await answers(0)).toEqual([{ chosen: ['a'] }]);
  });

  it('a question answered elsewhere meanwhile is not checked before it is chosen', async () => {
    const { save, open } = await begun({ ...whole, behaviour: 'immediate' });
    saved(await save({ 'base-0': '0', 'q0-': '0' }));
    const mine = saved(await save({ 'base-0': '0', 'q0-': '1' }, { check: 0 }));
    expect(mine.conflicts).toHaveLength(1);
    expect((await open()).questions[0]).toMatchObject({ checked: null, isAnswered: true });
  });
});
