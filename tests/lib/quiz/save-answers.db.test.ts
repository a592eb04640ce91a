import { asc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSteps, attemptQuestions, attempts } from '@/db/schema/quiz';
import { openActivity } from '@/lib/activities/open-activity';
import { leave } from '@/lib/enrolment/leave';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { expireAttempt } from '@/lib/quiz/expire-attempt';
import { keepAnswers } from '@/lib/quiz/keep-answers';
import { loadQuiz } from '@/lib/quiz/load-quiz';
import { saveAnswers } from '@/lib/quiz/save-answers';
import { FormError } from '@/questions/kind';
import { atDoor, warm } from '@/tests/lib/accounts/people';
import { type ImportedCourse, importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

const parallel = 30;
let db: Awaited<ReturnType<typeof testDatabase>>;
let course: ImportedCourse;
let paged: ImportedCourse;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  const slots = [{ question: 'q-faro' }, { question: 'q-niebla' }, { question: 'q-muelle' }];
  const fixed = { slots, shuffleQuestions: false, shuffleOptions: false, attempts: 0 };
  course = await importCourse(db.store, onlyQuiz(fixed));
  paged = await importCourse(db.store, onlyQuiz({ ...fixed, perPage: 1 }));
  await warm(db.store, parallel);
});
afterAll(() => db.drop());

/** An open attempt: q0 is a choice, q1 true or false, q2 matching. */
async function ready(of: ImportedCourse, isLocked: boolean) {
  const learner = await learnerIn(db.store, of);
  const quiz = sitting(db.store, learner, { isLocked });
  const attempt = await quiz.begin();
  const steps = async () => {
    const own = db.store
      .select({ id: attemptQuestions.id })
      .from(attemptQuestions)
      .where(eq(attemptQuestions.attemptId, attempt));
    return db.store
      .select()
      .from(answerSteps)
      .where(inArray(answerSteps.attemptQuestionId, own))
      .orderBy(asc(answerSteps.id));
  };
  const save = (fields: Record<string, string>, page = 1, now = noon) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return quiz.save(attempt, form, page, now);
  };
  return { learner, quiz, attempt, steps, save };
}

describe.each([
  ['at once', false],
  ['under a lock', true],
])('D5: saving answers %s', (_, isLocked) => {
  const begun = (of = course) => ready(of, isLocked);

  it('adds a step for each answer, with who and when, and no mark', async () => {
    const { save, steps, learner, attempt, quiz } = await begun();
    expect(await save({ 'q0-': '1', 'q1-': 'false' })).toMatchObject({
      ok: true,
      value: { attemptId: attempt, page: 1, pages: 1, next: 2, answered: [0, 1], conflicts: [] },
    });
    const { userId: byUserId } = learner.person;
    expect(await steps()).toMatchObject([
      { answer: { chosen: ['b'] }, fraction: null, byUserId, at: noon },
      { answer: { value: false }, fraction: null, byUserId, at: noon },
    ]);
    const answers = (await quiz.questions(attempt)).map(({ answer }) => answer);
    expect(answers).toEqual([{ chosen: ['b'] }, { value: false }, null]);
  });

  it('adds a step only for what changed, and keeps the ones before', async () => {
    const { save, steps } = await begun();
    const matched = { pairs: { s1: expect.any(String), s2: expect.any(String) } };
    await save({ 'q0-': '0', 'q1-': 'true', 'q2--0': '0', 'q2--1': '1' });
    await save({ 'q0-': '0', 'q1-': 'true', 'q2--0': '0', 'q2--1': '1' }, 1, minutesAfter(1));
    expect(await steps()).toHaveLength(3);
    await save({ 'q0-': '1', 'q1-': 'true' }, 1, minutesAfter(2));
    expect((await steps()).map(({ answer }) => answer)).toEqual([
      { chosen: ['a'] },
      { value: true },
      matched,
      { chosen: ['b'] },
    ]);
  });

  it('hands nothing in: whoever leaves, and however late they come back, finds the attempt open', async () => {
    const { save, quiz, attempt, learner } = await begun();
    await save({ 'q0-': '0', 'q1-': 'true' });
    const later = minutesAfter(60 * 24 * 90);
    granted(await learner.run(expireAttempt, { attempt }, later));
    const opened = await openActivity(learner.ctx(later), learner.at('prueba'));
    expect((await loadQuiz(learner.ctx(later), opened)).next).toEqual({ kind: 'open', attemptId: attempt });
    const [row] = await db.store.select().from(attempts).where(eq(attempts.id, attempt));
    expect(row).toMatchObject({ finishedAt: null, endedBy: null, fraction: null });
    expect((await learner.state('prueba'))?.submittedAt ?? null).toBeNull();
    const kept = (await quiz.questions(attempt)).map(({ answer }) => answer);
    expect(kept).toEqual([{ chosen: ['a'] }, { value: true }, null]);
  });

  it('leaving a question empty keeps what was answered before', async () => {
    const { save, quiz, attempt } = await begun();
    await save({ 'q1-': 'true' });
    await save({});
    expect((await quiz.questions(attempt))[1]!.answer).toEqual({ value: true });
  });

  it('takes the answers of its page and ignores those of others', async () => {
    const { save, quiz, attempt } = await begun(paged);
    const all = { 'q0-': '0', 'q1-': 'true', 'q2--0': '0', 'q2--1': '1' };
    expect(granted(await save(all, 2))).toMatchObject({ attemptId: attempt, page: 2, pages: 3, next: 3 });
    expect((await quiz.questions(attempt)).map(({ answer }) => answer !== null)).toEqual([
      false,
      true,
      false,
    ]);
    await expect(save(all, 4)).rejects.toThrow(NotFound);
  });

  it('what no honest page sends is a fault, and saves nothing of the rest', async () => {
    const { save, steps } = await begun();
    const forged: Record<string, string>[] = [
      { 'q0-': '0', 'q1-': 'quizás' },
      { 'q0-': '7', 'q1-': 'true' },
      { 'q0-': '-1', 'q1-': 'true' },
      { 'q0-': 'a', 'q1-': 'true' },
      { 'q0-': '__proto__', 'q1-': 'true' },
      { 'q1-': 'true', 'q2--0': '3' },
    ];
    for (const fields of forged) await expect(save(fields)).rejects.toThrow(FormError);
    expect(await steps()).toEqual([]);
  });

  it('the same answers 30 times at once are one step each', async () => {
    for (let round = 0; round < 5; round++) {
      const { save, steps } = await begun();
      await Promise.all(Array.from({ length: parallel }, () => save({ 'q0-': '0', 'q1-': 'true' })));
      expect(await steps()).toHaveLength(2);
    }
  });

  it('other answers from 30 devices at once are all kept, each told of the one before it', async () => {
    const { attempt, quiz, steps } = await begun();
    const given = Array.from({ length: parallel }, (_, index) => index % 2);
    const base = { 'base-0': '0' };
    const formWith = (option: number) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...base, 'q0-': String(option) }))
        form.append(name, value);
      return form;
    };
    const results = await Promise.all(
      given.map((option) => quiz.post({ attempt, page: 1 }, formWith(option), noon)),
    );
    const kept = results.map((result) => {
      const saved = granted(result);
      return saved.kind === 'saved' ? { step: saved.steps[0]!, beside: saved.conflicts[0]?.step } : undefined;
    });
    const ids = (await steps()).map(({ id }) => id);
    expect(new Set(kept.map((one) => one?.step))).toEqual(new Set(ids));
    for (const one of kept) if (one?.beside) expect(one.beside).toBe(ids[ids.indexOf(one.step) - 1]);
    expect(kept.filter((one) => one?.beside).length).toBeGreaterThanOrEqual(ids.length - 1);
  });

  it('is refused after the attempt is finished, and what was saved stays', async () => {
    const { save, quiz, attempt } = await begun();
    await save({ 'q1-': 'true' });
    granted(await quiz.finish(attempt));
    const before = await quiz.questions(attempt);
    expect(await save({ 'q1-': 'false' })).toMatchObject({
      ok: false,
      part: 'quiz',
      reason: 'attempt-finished',
    });
    expect(await quiz.questions(attempt)).toEqual(before);
  });

  it('saved and sent at once: the mark is that of the answers that were kept', async () => {
    for (let round = 0; round < 10; round++) {
      const { save, quiz, attempt, steps } = await begun();
      await Promise.all([
        save({ 'q1-': 'false' }),
        quiz.finish(attempt),
        save({ 'q1-': 'false' }),
        quiz.finish(attempt),
      ]);
      const question = (await quiz.questions(attempt))[1]!;
      expect(question.fraction).toBe(question.answer === null ? 0 : 1);
      expect((await steps()).filter(({ fraction }) => fraction !== null)).toHaveLength(3);
    }
  });

  it("is not found for another's attempt, for who has left, and for guests", async () => {
    const { attempt, steps, learner, save } = await begun();
    const form = new FormData();
    form.append('q1-', 'true');
    const other = await learnerIn(db.store, course);
    const asks = (ctx: Parameters<typeof saveAnswers>[0], id = attempt) =>
      isLocked
        ? atDoor(ctx, (inside) => saveAnswers(inside, { attempt: id, page: 1 }, form))
        : keepAnswers(ctx, { attempt: id, page: 1 }, form);
    await expect(asks(other.ctx())).rejects.toThrow(NotFound);
    await expect(asks(contextOf(db.store))).rejects.toThrow(Forbidden);
    await expect(asks(learner.ctx(), learner.enrolmentId)).rejects.toThrow(NotFound);
    await learner.run(leave, { course: course.slug });
    await expect(save({ 'q1-': 'true' })).rejects.toThrow(NotFound);
    expect(await steps()).toEqual([]);
  });
});
