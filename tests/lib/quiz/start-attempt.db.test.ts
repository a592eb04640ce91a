import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempts, questions as bank } from '@/db/schema/quiz';
import { openActivity } from '@/lib/activities/open-activity';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { loadOpenAttempt } from '@/lib/quiz/load-open-attempt';
import { loadQuiz } from '@/lib/quiz/load-quiz';
import { startAttempt } from '@/lib/quiz/start-attempt';
import { atDoor, warm } from '@/tests/lib/accounts/people';
import { changeCourse, type ImportedCourse, importCourse, onlyQuiz, quizOf } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeUser } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

const parallel = 30;
let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  await warm(db.store, parallel);
});
afterAll(() => db.drop());

const courseWith = (settings: Partial<QuizBody> = {}) => importCourse(db.store, onlyQuiz(settings));

/** A learner before the quiz. */
async function ready(settings: Partial<QuizBody> = {}, given?: ImportedCourse) {
  const course = given ?? (await courseWith(settings));
  const learner = await learnerIn(db.store, course);
  const rows = () => db.store.select().from(attempts).where(eq(attempts.enrolmentId, learner.enrolmentId));
  const next = async (now?: Date) => {
    const ctx = learner.ctx(now);
    return (await loadQuiz(ctx, await openActivity(ctx, learner.at('prueba')))).next;
  };
  return { course, learner, quiz: sitting(db.store, learner), rows, next };
}

describe('D2: starting an attempt', () => {
  it('freezes pass mark, version and pages, and draws what the quiz says, no question twice', async () => {
    const course = await courseWith({ perPage: 2 });
    for (let round = 0; round < 5; round++) {
      const { quiz, rows } = await ready({}, course);
      const attempt = await quiz.begin();
      expect(await rows()).toMatchObject([
        { id: attempt, number: 1, settings: { passMark: 70, perPage: 2 }, finishedAt: null, fraction: null },
      ]);
      const given = await quiz.questions(attempt);
      expect(given.map(({ slot }) => slot)).toEqual([0, 1, 2]);
      const own = await db.store.select().from(bank).where(eq(bank.courseId, course.courseId));
      const refs = given.map(({ questionId }) => own.find(({ id }) => id === questionId)!.ref);
      expect(refs.sort()).toEqual(['q-faro', 'q-muelle', 'q-niebla']);
    }
  });

  it('draws k of a category by chance, and a fixed question never by chance as well', async () => {
    const drawn = new Set<string>();
    const course = await courseWith({ slots: [{ draw: 1, category: 'puerto' }, { question: 'q-muelle' }] });
    for (let round = 0; round < 24; round++) {
      const { quiz } = await ready({}, course);
      const kinds = (await quiz.questions(await quiz.begin())).map(({ kind }) => kind);
      expect(kinds).toHaveLength(2);
      expect(kinds).toContain('matching');
      drawn.add(kinds.find((kind) => kind !== 'matching')!);
    }
    expect([...drawn].sort()).toEqual(['choice', 'truefalse']);
  });

  it('keeps the order of questions and options it was given, and another attempt has another', async () => {
    const [orders, options] = [new Set<string>(), new Set<string>()];
    const course = await courseWith();
    for (let round = 0; round < 16; round++) {
      const { quiz, learner } = await ready({}, course);
      const given = await quiz.questions(await quiz.begin());
      const load = async () => {
        const opened = await openActivity(learner.ctx(), learner.at('prueba'));
        return (await loadOpenAttempt(learner.ctx(), opened))!.questions;
      };
      expect(await load()).toEqual(await load());
      orders.add(given.map(({ kind }) => kind).join());
      for (const { kind, body } of given)
        if (kind !== 'truefalse') options.add(JSON.stringify((body as { options: unknown }).options));
    }
    expect(orders.size).toBeGreaterThan(1);
    // Two orders of the choice's two options, six of the other's three.
    expect(options.size).toBeGreaterThan(3);
  });

  it('keeps the written order where the quiz says so', async () => {
    const course = await courseWith({
      shuffleQuestions: false,
      shuffleOptions: false,
      slots: [{ question: 'q-niebla' }, { question: 'q-faro' }, { question: 'q-muelle' }],
    });
    for (let round = 0; round < 5; round++) {
      const { quiz } = await ready({}, course);
      const given = await quiz.questions(await quiz.begin());
      expect(given.map(({ kind }) => kind)).toEqual(['truefalse', 'choice', 'matching']);
      expect((given[1]!.body as { options: { id: string }[] }).options.map(({ id }) => id)).toEqual([
        'a',
        'b',
      ]);
    }
  });

  it('D10: copies the bodies: what is edited, archived or published afterwards changes nothing in it', async () => {
    const { quiz, course, learner } = await ready();
    const attempt = await quiz.begin();
    const given = await quiz.questions(attempt);
    await db.store
      .update(bank)
      .set({ body: { prompt: 'Otra', answer: true }, kind: 'truefalse' })
      .where(and(eq(bank.courseId, course.courseId), eq(bank.ref, 'q-muelle')));
    await db.store.update(bank).set({ archivedAt: new Date() }).where(eq(bank.ref, 'q-faro'));
    expect(await quiz.questions(attempt)).toEqual(given);
    await db.store.update(bank).set({ archivedAt: null }).where(eq(bank.ref, 'q-faro'));
    await changeCourse(db.store, course, (draft) => {
      Object.assign(quizOf(draft), { passMark: 100, slots: [{ question: 'q-faro' }] });
    });
    expect(await quiz.questions(attempt)).toEqual(given);
    granted(await quiz.save(attempt, await quiz.formWith(attempt, 3)));
    granted(await quiz.finish(attempt));
    expect(await learner.state('prueba')).toMatchObject({ fraction: 1, isPassed: true });
    const second = await quiz.begin(minutesAfter(1));
    expect(await quiz.questions(second)).toHaveLength(1);
  });

  it('is refused when the bank has since become too small, and leaves no attempt', async () => {
    const { quiz, rows, course } = await ready();
    await db.store.update(bank).set({ archivedAt: new Date() }).where(eq(bank.courseId, course.courseId));
    expect(await quiz.start()).toMatchObject({ ok: false, part: 'quiz', reason: 'bank-too-small' });
    expect(await rows()).toEqual([]);
  });

  it('never draws from another course', async () => {
    const course = await courseWith();
    await importCourse(db.store);
    const { quiz } = await ready({}, course);
    const given = await quiz.questions(await quiz.begin());
    const own = await db.store.select().from(bank).where(eq(bank.courseId, course.courseId));
    for (const { questionId } of given) expect(own.map(({ id }) => id)).toContain(questionId);
  });
});

describe('C7: starting', () => {
  it('is refused while the quiz is locked; its first page is not found', async () => {
    const learner = await learnerIn(db.store, await importCourse(db.store));
    const quiz = sitting(db.store, learner);
    expect(await quiz.start()).toMatchObject({ ok: false, part: 'quiz', reason: 'locked' });
    const opened = await openActivity(learner.ctx(), learner.at('prueba'));
    await expect(loadQuiz(learner.ctx(), opened)).rejects.toThrow(NotFound);
    await learner.read('el-puerto');
    expect(await quiz.start()).toMatchObject({ ok: true });
  });

  it('is for learners of the course, and for quizzes', async () => {
    const { course, learner } = await ready();
    const asks = (actor: Parameters<typeof contextOf>[1]) =>
      atDoor(contextOf(db.store, actor), (ctx) => startAttempt(ctx, learner.at('prueba')));
    await expect(asks(await makeUser(db.store))).rejects.toThrow(NotFound);
    await expect(asks(await makeUser(db.store, { isAdmin: true }))).rejects.toThrow(NotFound);
    await expect(asks({ kind: 'guest' })).rejects.toThrow(Forbidden);
    await expect(learner.run(startAttempt, learner.at('el-puerto'))).rejects.toThrow(NotFound);
    await expect(learner.run(startAttempt, { course: course.slug, activity: 'nada' })).rejects.toThrow(
      NotFound,
    );
  });
});

describe('D5: one open attempt', () => {
  it('leads back to the one that is open, with what was answered', async () => {
    const { quiz, rows } = await ready();
    const attempt = await quiz.begin();
    granted(await quiz.save(attempt, await quiz.formWith(attempt, 2)));
    expect(await quiz.begin(minutesAfter(60 * 24 * 40))).toBe(attempt);
    expect(await rows()).toHaveLength(1);
    expect((await quiz.questions(attempt)).every(({ answer }) => answer !== null)).toBe(true);
  });

  it('30 starts at once are one attempt with one set of questions, ten times', async () => {
    const course = await courseWith();
    for (let round = 0; round < 10; round++) {
      const { quiz, rows } = await ready({}, course);
      const results = await Promise.all(Array.from({ length: parallel }, () => quiz.start()));
      const ids = new Set(results.map((result) => granted(result).attemptId));
      expect(ids.size).toBe(1);
      expect(await rows()).toHaveLength(1);
      expect(await quiz.questions([...ids][0]!)).toHaveLength(3);
    }
  });
});

describe('D3: how many attempts, and when', () => {
  it('is refused when all are used', async () => {
    const { quiz, rows, next } = await ready({ attempts: 2 });
    expect(await next()).toEqual({ kind: 'may-start', left: 2 });
    await quiz.take(0);
    expect(await next()).toEqual({ kind: 'may-start', left: 1 });
    await quiz.take(0);
    expect(await next()).toEqual({ kind: 'used-up' });
    expect(await quiz.start()).toMatchObject({ ok: false, reason: 'no-attempts-left' });
    expect((await rows()).map(({ number }) => number).sort()).toEqual([1, 2]);
  });

  it('limit + 5 who start and send at once never get more than the limit', async () => {
    const limit = 3;
    const { quiz, rows } = await ready({ attempts: limit });
    for (let round = 0; round < limit + 2; round++)
      await Promise.all(
        Array.from({ length: limit + 5 }, async () => {
          const started = await quiz.start();
          if (started.ok) await quiz.finish(started.value.attemptId);
        }),
      );
    const all = await rows();
    expect(all.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect(all.every(({ finishedAt }) => finishedAt !== null)).toBe(true);
  });

  it('0 is any number', async () => {
    const { quiz, rows, next } = await ready({ attempts: 0 });
    for (let round = 0; round < 6; round++) await quiz.take(0);
    expect(await rows()).toHaveLength(6);
    expect(await next()).toEqual({ kind: 'may-start', left: null });
  });

  it('waits the minutes between two, and says until when', async () => {
    const { quiz, next } = await ready({ waitMinutes: 30, attempts: 3 });
    await quiz.take(0, minutesAfter(5));
    const until = minutesAfter(35);
    const early = new Date(until.getTime() - 1);
    expect(await next(early)).toEqual({ kind: 'wait', why: 'pause', until, left: 2 });
    expect(await quiz.start(early)).toMatchObject({ ok: false, reason: 'wait' });
    expect(await next(until)).toEqual({ kind: 'may-start', left: 2 });
    expect(await quiz.start(until)).toMatchObject({ ok: true });
  });

  it('does not wait to lead back to the open one', async () => {
    const { quiz, next } = await ready({ waitMinutes: 30, attempts: 1 });
    const attempt = await quiz.begin();
    expect(await next()).toEqual({ kind: 'open', attemptId: attempt });
    expect(await quiz.begin()).toBe(attempt);
  });

  it('D9: the first page tells the rules before anything is started, and no question', async () => {
    const { learner, quiz } = await ready({ attempts: 2, waitMinutes: 15, grading: 'average' });
    const load = async () => loadQuiz(learner.ctx(), await openActivity(learner.ctx(), learner.at('prueba')));
    expect(await load()).toMatchObject({
      questions: 3,
      passMark: 70,
      rules: { attempts: 2, waitMinutes: 15, timeLimitMinutes: 0 },
      grading: 'average',
      attempts: [],
    });
    await quiz.take(3);
    const after = await load();
    expect(after.attempts).toMatchObject([
      { number: 1, mark: { kind: 'shown', fraction: 1, isPassed: true } },
    ]);
    expect(JSON.stringify(after)).not.toMatch(/vigía|niebla|Guiar|q-faro/);
  });
});
