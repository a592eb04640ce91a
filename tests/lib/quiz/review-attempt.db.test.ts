import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attemptQuestions, questions } from '@/db/schema/quiz';
import { openActivity } from '@/lib/activities/open-activity';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { loadAttempt } from '@/lib/quiz/load-attempt';
import { loadOpenAttempt } from '@/lib/quiz/load-open-attempt';
import { loadQuiz } from '@/lib/quiz/load-quiz';
import { reviewAttempt } from '@/lib/quiz/review-attempt';
import { kindOf, kinds } from '@/questions';
import { type ImportedCourse, importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, type Learner, learnerIn } from '@/tests/support/learner';
import { contextOf } from '@/tests/support/people';
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

const activityId = async (learner: Learner) =>
  (await openActivity(learner.ctx(), learner.at('prueba'))).current.activity.id;
const review = async (learner: Learner, attempt: string) =>
  reviewAttempt(learner.ctx(), attempt, await activityId(learner));
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
    await expect(reviewAttempt(learner.ctx(), attempt, randomUUID())).rejects.toThrow(NotFound);
    for (const id of [randomUUID(), 'x', "' or 1=1 --"])
      await expect(review(learner, id)).rejects.toThrow(NotFound);
    const guest = contextOf(db.store);
    await expect(reviewAttempt(guest, attempt, await activityId(learner))).rejects.toThrow(Forbidden);
    await expect(loadAttempt(guest, attempt)).rejects.toThrow(Forbidden);
  });
});
