import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAnswers } from '@/db/queries/answers';
import { findSitting } from '@/db/queries/quiz';
import { keepAnswers } from '@/lib/quiz/keep-answers';
import { type ImportedCourse, importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
let course: ImportedCourse;
beforeAll(async () => {
  db = await testDatabase();
  const slots = [{ question: 'q-faro' }, { question: 'q-niebla' }];
  const fixed = { slots, shuffleQuestions: false, shuffleOptions: false, attempts: 0 };
  course = await importCourse(db.store, onlyQuiz({ ...fixed, timeLimitMinutes: 20, graceSeconds: 60 }));
});
afterAll(() => db.drop());

/** An open attempt, with a store that notes each statement. */
async function begun() {
  const learner = await learnerIn(db.store, course);
  const quiz = sitting(db.store, learner);
  const attempt = await quiz.begin();
  const statements: string[] = [];
  const store = drizzle({ client: db.sql, logger: { logQuery: (text) => void statements.push(text) } });
  const keep = (fields: Record<string, string>, input: { timeUp?: '1' } = {}, now = noon) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return keepAnswers({ ...learner.ctx(now), store }, { attempt, page: 1, ...input }, form);
  };
  const answers = async () => (await quiz.questions(attempt)).map(({ answer }) => answer);
  return { learner, quiz, attempt, keep, answers, statements };
}

describe('D5: keeping answers without a lock', () => {
  it('takes one statement to read and one to write, and none to write where nothing has changed', async () => {
    const { keep, answers, statements } = await begun();
    expect(granted((await keep({ 'q0-': '0', 'q1-': 'true' }))!)).toMatchObject({ answered: [0, 1] });
    expect(statements).toHaveLength(2);
    await keep({ 'q0-': '0', 'q1-': 'true' });
    expect(statements).toHaveLength(3);
    expect(await answers()).toEqual([{ chosen: ['a'] }, { value: true }]);
  });

  it('leaves it to the lock, and keeps nothing, once the time is over or the page says that it is', async () => {
    const { keep, answers } = await begun();
    expect(await keep({ 'q0-': '0' }, {}, minutesAfter(22))).toBeNull();
    expect(await keep({ 'q0-': '0' }, { timeUp: '1' })).toBeNull();
    expect(await answers()).toEqual([null, null]);
  });

  it('writes nothing on top of what another device has saved since it was read, nor into a closed attempt', async () => {
    const { learner, quiz, attempt, keep, answers } = await begun();
    const read = async () => (await findSitting(db.store, attempt, learner.person.userId))!;
    const writeOn = ({ attempt: own, questions }: Awaited<ReturnType<typeof read>>) =>
      insertAnswers(db.store, {
        attemptId: attempt,
        revision: own.revision,
        steps: [{ attemptQuestionId: questions[1]!.id, event: 'answer', answer: { value: false } }],
        flagIds: questions.map(({ id }) => id),
        checkedId: questions[0]!.id,
        byUserId: learner.person.userId,
        at: noon,
      });
    const before = await read();
    await keep({ 'q0-': '0' });
    expect(await writeOn(before)).toBeUndefined();
    granted(await quiz.finish(attempt));
    expect(await writeOn(await read())).toBeUndefined();
    expect(await answers()).toEqual([{ chosen: ['a'] }, null]);
    expect((await quiz.questions(attempt)).some(({ isFlagged, checkedAt }) => isFlagged || checkedAt)).toBe(
      false,
    );
  });
});
