import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAnswerSteps, lockAttempt } from '@/db/queries/quiz';
import { attemptQuestions, attempts, questions, quizOverrides } from '@/db/schema/quiz';
import { openActivity } from '@/lib/activities/open-activity';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { done } from '@/lib/kernel/result';
import { loadAttempt } from '@/lib/quiz/load-attempt';
import { loadOpenAttempt } from '@/lib/quiz/load-open-attempt';
import { loadQuiz } from '@/lib/quiz/load-quiz';
import { reviewAttempt } from '@/lib/quiz/review-attempt';
import { settleAttempt } from '@/lib/quiz/settle-attempt';
import { kindOf, kinds } from '@/questions';
import { type ImportedCourse, importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, type Learner, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, noon } from '@/tests/support/people';
import { postedOf, sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
let hard: ImportedCourse;
let easy: ImportedCourse;
beforeAll(async () => {
  db = await testDatabase();
  hard = await everyKind(100);
  easy = await everyKind(0);
});
afterAll(() => db.drop());

const samples = kinds.flatMap(({ name: kind, samples }) =>
  samples.map(({ body }, index) => ({ ref: `s-${kind}-${index}`, kind, body })),
);

/** A quiz of every sample of every kind of question. What an author must say besides does not matter here. */
async function everyKind(passMark: number): Promise<ImportedCourse> {
  const course = await importCourse(db.store, (draft) => {
    const like = draft.categories
      .flatMap(({ questions }) => questions)
      .find(({ ref }) => ref === 'q-niebla')!;
    const questions = samples.map(({ ref }) => ({ ...like, ref }));
    draft.categories.push({ ref: 'muestras', title: 'Muestras', questions });
    const slots = samples.map(({ ref }) => ({ question: ref }));
    onlyQuiz({ attempts: 0, passMark, shuffleQuestions: false, slots })(draft);
  });
  for (const { ref, kind, body } of samples)
    await db.store
      .update(questions)
      .set({ kind, body })
      .where(and(eq(questions.courseId, course.courseId), eq(questions.ref, ref)));
  return course;
}

const hidden = [
  'feedback',
  'answers',
  'key',
  'order',
  'id',
  'chosen',
  'pairs',
  'positions',
  'rubric',
  'criteria',
];

/** A sentinel wherever an author writes what learners may not see: ids, key, accepted answers, feedback. */
function planted(value: unknown, isSecret = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => planted(entry, isSecret));
  if (typeof value === 'string') return isSecret ? `SENTINEL ${value}` : value;
  if (typeof value === 'number') return isSecret ? 424242 : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      isSecret && /^(s\d|lugar|escuchar|evaluar|remitir)$/.test(key) ? `SENTINEL ${key}` : key,
      planted(part, isSecret || hidden.includes(key)),
    ]),
  );
}

/** An open attempt whose every secret is a sentinel. */
async function begun(course: ImportedCourse) {
  const learner = await learnerIn(db.store, course);
  const quiz = sitting(db.store, learner);
  const attempt = await quiz.begin();
  for (const { id, body } of await quiz.questions(attempt))
    await db.store
      .update(attemptQuestions)
      .set({ body: planted(body) })
      .where(eq(attemptQuestions.id, id));
  return { learner, quiz, attempt };
}

const current = async (learner: Learner) => (await openActivity(learner.ctx(), learner.at('prueba'))).current;
const review = async (learner: Learner, attempt: string) =>
  reviewAttempt(learner.ctx(), attempt, await current(learner));
const key = /SENTINEL|424242/;

describe('D4: an open attempt', () => {
  it('as it is shown holds no key, no id of an author, no feedback, of any kind of question', async () => {
    const { learner, quiz, attempt } = await begun(hard);
    expect(JSON.stringify(await quiz.questions(attempt))).toMatch(key);
    const shown = await loadAttempt(learner.ctx(), attempt);
    expect(new Set(shown.questions.map(({ kind }) => kind)).size).toBe(kinds.length);
    expect(JSON.stringify(shown)).not.toMatch(key);
    const names = JSON.stringify(shown.questions.map(({ concealed }) => concealed)).match(/"\w+":/g)!;
    for (const secret of [
      'correct',
      'fraction',
      'feedback',
      'answer',
      'answers',
      'key',
      'order',
      'factor',
      'weight',
      'rubric',
    ])
      expect(names).not.toContain(`"${secret}":`);
  });

  it('fills in the own answers, and still holds no key', async () => {
    const { learner, quiz, attempt } = await begun(hard);
    const isByText = (kind: string) => ['shortanswer', 'numeric', 'cloze', 'essay'].includes(kind);
    const answers = (await quiz.questions(attempt)).map(({ slot, kind, body }) => {
      const sample = kinds.find(({ name }) => name === kind)!.samples[0]!.answers[0]!.answer;
      return { slot, kind, body, answer: isByText(kind) ? sample : planted(sample, true) };
    });
    const some = answers.filter(({ kind }) => kind !== 'ordering');
    granted(await quiz.save(attempt, postedOf(some)));
    const shown = await loadAttempt(learner.ctx(), attempt);
    expect(shown.questions.filter(({ isAnswered }) => isAnswered).length).toBeGreaterThan(kinds.length - 2);
    const filled = shown.questions.flatMap(({ values }) =>
      Object.entries(values).flatMap(([name, list]) => list.map((value) => `${name}=${value}`)),
    );
    expect(filled.sort()).toEqual([...postedOf(some)].map(([name, value]) => `${name}=${value}`).sort());
    expect(JSON.stringify(shown)).not.toMatch(key);
  });

  it('is told in the first page of the quiz without any of its questions', async () => {
    const { learner } = await begun(hard);
    const opened = await openActivity(learner.ctx(), learner.at('prueba'));
    expect(JSON.stringify([opened, await loadQuiz(learner.ctx(), opened)])).not.toMatch(
      /Palermo|Primero, seguridad|s-choice|SENTINEL/,
    );
  });

  it('is shown in screens, resumed where it was, and gone from there when it is sent', async () => {
    const { learner, quiz, attempt } = await begun(hard);
    const load = async () =>
      loadOpenAttempt(learner.ctx(), await openActivity(learner.ctx(), learner.at('prueba')));
    const shown = (await load())!;
    expect(shown).toMatchObject({ id: attempt, number: 1, passMark: 100, isFinished: false, savedAt: null });
    expect(shown.pages.flat()).toEqual(shown.questions);
    granted(await quiz.finish(attempt));
    expect(await load()).toBeNull();
  });
});

describe('D4, D8: the review', () => {
  it('is not there before the attempt is sent', async () => {
    const { learner, attempt } = await begun(easy);
    await expect(review(learner, attempt)).rejects.toThrow(NotFound);
  });

  it('hides what was right until the attempt is passed', async () => {
    const { learner, quiz, attempt } = await begun(hard);
    granted(await quiz.finish(attempt));
    const shown = await review(learner, attempt);
    expect(shown).toMatchObject({ number: 1, fraction: 0, isPassed: false, passMark: 100 });
    expect(JSON.stringify(shown)).not.toMatch(key);
    for (const [index, question] of (await quiz.questions(attempt)).entries())
      expect(shown.questions[index]!.review).toEqual(
        kindOf(question.kind).review(question.body, null, { correctness: true, feedback: true, key: false }),
      );
  });

  it('shows what was right once it is passed', async () => {
    const { learner, quiz, attempt } = await begun(easy);
    granted(await quiz.finish(attempt));
    const shown = await review(learner, attempt);
    expect(shown.isPassed).toBe(true);
    expect(JSON.stringify(shown)).toMatch(key);
  });

  it("never shows another's, another activity's, or what is no id", async () => {
    const { learner, quiz, attempt } = await begun(easy);
    granted(await quiz.finish(attempt));
    const other = await learnerIn(db.store, easy);
    await expect(review(other, attempt)).rejects.toThrow(NotFound);
    await expect(loadAttempt(other.ctx(), attempt)).rejects.toThrow(NotFound);
    const own = await current(learner);
    const another = { ...own, activity: { ...own.activity, id: randomUUID() } };
    await expect(reviewAttempt(learner.ctx(), attempt, another)).rejects.toThrow(NotFound);
    for (const id of [randomUUID(), 'x', "' or 1=1 --"])
      await expect(review(learner, id)).rejects.toThrow(NotFound);
    const guest = contextOf(db.store);
    await expect(reviewAttempt(guest, attempt, own)).rejects.toThrow(Forbidden);
    await expect(loadAttempt(guest, attempt)).rejects.toThrow(Forbidden);
  });
});

const nothing = { marks: false, correctness: false, feedback: false, key: 'never' } as const;
const everything = { marks: true, correctness: true, feedback: true, key: 'always' } as const;
const closesAt = minutesAfter(60);
const afterwards = minutesAfter(62);

/** A finished attempt with one of three right, of a quiz with these settings. */
async function finished(settings: Partial<QuizBody>, right = 1) {
  const course = await importCourse(
    db.store,
    onlyQuiz({ attempts: 0, shuffleQuestions: false, ...settings }),
  );
  const learner = await learnerIn(db.store, course);
  const quiz = sitting(db.store, learner);
  const attempt = await quiz.take(right);
  const opened = (now: Date) => openActivity(learner.ctx(now), learner.at('prueba'));
  const see = async (now = noon) => reviewAttempt(learner.ctx(now), attempt, (await opened(now)).current);
  const first = async (now = noon) => loadQuiz(learner.ctx(now), await opened(now));
  return { learner, quiz, attempt, see, first };
}

describe('D8: what is kept back', () => {
  it('is not in the review, nor in the list of attempts, and it says when it opens', async () => {
    const { see, first } = await finished({
      closesAt: closesAt.toISOString(),
      review: { during: nothing, after: nothing, closed: everything },
      bands: [{ from: 0, text: 'Repase el módulo 2.' }],
    });
    const early = await see();
    expect(early).toMatchObject({ fraction: null, isPassed: null, band: null, shows: { marks: false } });
    expect(early.kept.map(({ part, until }) => [part, until])).toEqual(
      ['marks', 'correctness', 'feedback', 'key'].map((part) => [part, 'closed']),
    );
    for (const { points, review } of early.questions) {
      expect(points).toBeNull();
      expect(review.fraction).toBeNull();
      expect(review.feedback).toEqual([]);
    }
    expect((await first()).attempts[0]!.mark).toEqual({ kind: 'hidden', opensAt: early.closedAt });
    expect((await first()).counting).toBeNull();

    const late = await see(afterwards);
    expect(late).toMatchObject({ isPassed: false, kept: [], band: 'Repase el módulo 2.' });
    expect(late.questions.map(({ points }) => points?.earned)).toEqual([1, 0, 0]);
    expect((await first(afterwards)).attempts[0]!.mark).toMatchObject({ kind: 'shown', isPassed: false });
  });

  it('stays so until the last one who was granted more time can no longer sit the quiz', async () => {
    const { see, learner } = await finished({
      closesAt: closesAt.toISOString(),
      review: { during: nothing, after: nothing, closed: everything },
    });
    const { activity } = await current(learner);
    await db.store.insert(quizOverrides).values({
      enrolmentId: learner.enrolmentId,
      activityId: activity.id,
      closesAt: minutesAfter(90),
      reason: 'Viaje',
      byUserId: randomUUID(),
      updatedAt: noon,
    });
    expect((await see(afterwards)).shows.marks).toBe(false);
    expect((await see(minutesAfter(90))).shows.marks).toBe(false);
    expect((await see(minutesAfter(92))).shows.marks).toBe(true);
  });

  it('points tell right from wrong, so they need both', async () => {
    const after = { ...everything, correctness: false };
    const { see } = await finished({ review: { during: nothing, after, closed: everything } });
    const { fraction, questions } = await see();
    expect(fraction).toBeCloseTo(1 / 3, 6);
    for (const question of questions) {
      expect(question.points).toBeNull();
      expect(question.review.fraction).toBeNull();
    }
  });

  it('the attempt keeps the review it was started with', async () => {
    const { see, learner, attempt } = await finished({
      review: { during: nothing, after: everything, closed: everything },
    });
    expect(await see()).toMatchObject({ kept: [] });
    await db.store
      .update(attempts)
      .set({ settings: { passMark: 70, perPage: 0 } })
      .where(eq(attempts.id, attempt));
    expect(await review(learner, attempt)).toMatchObject({
      kept: [{ part: 'key', until: 'passed' }],
      penalty: 0,
    });
  });

  it('D9: what a person marks waits, and shows its mark and comment once it is given', async () => {
    const { see, first, quiz, attempt, learner } = await finished({});
    const [question] = await quiz.questions(attempt);
    const step = { attemptQuestionId: question!.id, answer: question!.answer, at: noon };
    await insertAnswerSteps(db.store, [{ ...step, fraction: null }]);
    const settle = () =>
      learner.run(
        async (ctx, id: string) => done(await settleAttempt(ctx, (await lockAttempt(ctx.store, id))!)),
        attempt,
      );
    granted(await settle());
    expect(await see()).toMatchObject({ pendingMarks: 1, fraction: null, isPassed: null });
    expect((await see()).questions[0]).toMatchObject({ isPending: true, points: null });
    expect((await first()).attempts[0]!.mark).toEqual({ kind: 'pending' });

    await insertAnswerSteps(db.store, [{ ...step, event: 'mark', fraction: 0.5, comment: 'Casi.' }]);
    granted(await settle());
    expect((await see()).questions[0]).toMatchObject({
      isPending: false,
      comment: 'Casi.',
      points: { earned: 0.5, maximum: 1 },
      review: { fraction: 0.5 },
    });
  });
});
