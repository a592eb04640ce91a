import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempts } from '@/db/schema/quiz';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { leave } from '@/lib/enrolment/leave';
import { expireAttempt } from '@/lib/quiz/expire-attempt';
import { atDoor, warm } from '@/tests/lib/accounts/people';
import { type ImportedCourse, importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

const parallel = 30;
let db: Awaited<ReturnType<typeof testDatabase>>;
let timed: ImportedCourse;
beforeAll(async () => {
  db = await testDatabase({ max: parallel });
  timed = await courseWith({ timeLimitMinutes: 20, graceSeconds: 60 });
  await warm(db.store, parallel);
});
afterAll(() => db.drop());

const courseWith = (settings: Partial<QuizBody>) =>
  importCourse(db.store, (draft) => {
    onlyQuiz({ attempts: 0, ...settings })(draft);
    draft.details.minimumMark = null;
  });
const secondsAfter = (seconds: number, from: Date) => new Date(from.getTime() + seconds * 1000);

async function begun(course = timed) {
  const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
  const quiz = sitting(db.store, learner);
  const attempt = await quiz.begin();
  const row = async () => (await db.store.select().from(attempts).where(eq(attempts.id, attempt)))[0]!;
  const expire = (now: Date, id = attempt) =>
    atDoor(contextOf(db.store, { kind: 'system' }, now), (ctx) => expireAttempt(ctx, { attempt: id }));
  const marks = async () => (await quiz.questions(attempt)).map(({ fraction }) => fraction);
  return { learner, quiz, attempt, row, expire, marks };
}

const waiting = async (attempt: string) =>
  db.sql<{ run_at: Date }[]>`
    select run_at from graphile_worker._private_jobs where key = ${`attempt.expire:${attempt}`}`;

describe('D6: the deadline', () => {
  it('is the start and the limit, or when the quiz closes if that is earlier; without either there is none', async () => {
    const cases: [Partial<QuizBody>, Date | null][] = [
      [{}, null],
      [{ timeLimitMinutes: 20 }, minutesAfter(20)],
      [{ timeLimitMinutes: 20, closesAt: minutesAfter(15).toISOString() }, minutesAfter(15)],
      [{ timeLimitMinutes: 20, closesAt: minutesAfter(25).toISOString() }, minutesAfter(20)],
      [{ closesAt: minutesAfter(90).toISOString() }, minutesAfter(90)],
    ];
    for (const [settings, deadlineAt] of cases) {
      const { row, attempt } = await begun(await courseWith(settings));
      expect((await row()).deadlineAt).toEqual(deadlineAt);
      expect(await waiting(attempt)).toHaveLength(deadlineAt ? 1 : 0);
    }
  });

  it('has a job wait for it and its grace, put there with the attempt', async () => {
    const { attempt } = await begun();
    const [job] = await waiting(attempt);
    expect(new Date(job!.run_at)).toEqual(secondsAfter(61, minutesAfter(20)));
  });
});

describe('D6: when the time is over', () => {
  it('closes the attempt with what was saved, as of the deadline, by the deadline', async () => {
    const { quiz, attempt, expire, row, marks, learner } = await begun();
    granted(await quiz.save(attempt, await quiz.formWith(attempt, 3), 1, minutesAfter(19)));
    expect(await expire(minutesAfter(300))).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({
      finishedAt: minutesAfter(20),
      endedBy: 'deadline',
      fraction: 1,
      isPassed: true,
    });
    expect(await marks()).toEqual([1, 1, 1]);
    expect(await learner.state('prueba')).toMatchObject({ submittedAt: minutesAfter(20), isPassed: true });
    expect(await learner.certificates()).toHaveLength(1);
  });

  it('leaves alone what still has time, what is in its grace, what is finished, and what is not there', async () => {
    const { quiz, attempt, expire, row } = await begun();
    for (const now of [noon, minutesAfter(20), secondsAfter(60, minutesAfter(20))]) {
      await expire(now);
      expect((await row()).finishedAt).toBeNull();
    }
    granted(await quiz.finish(attempt, secondsAfter(59, minutesAfter(20))));
    const before = await row();
    expect(before).toMatchObject({ endedBy: 'learner', finishedAt: secondsAfter(59, minutesAfter(20)) });
    await expire(minutesAfter(60));
    expect(await row()).toEqual(before);
    expect(await expire(minutesAfter(60), randomUUID())).toMatchObject({ ok: true });
  });

  it('a finish that comes later than the grace finds it closed by the deadline', async () => {
    const { quiz, attempt, row } = await begun();
    expect(await quiz.finish(attempt, secondsAfter(61, minutesAfter(20)))).toMatchObject({ ok: true });
    expect(await row()).toMatchObject({ endedBy: 'deadline', finishedAt: minutesAfter(20) });
  });

  it('closes it also for who has left, without completing the course', async () => {
    const { quiz, attempt, expire, row, learner } = await begun();
    granted(await quiz.save(attempt, await quiz.formWith(attempt, 3)));
    granted(await learner.run(leave, { course: timed.slug }));
    await expire(minutesAfter(60));
    expect(await row()).toMatchObject({ endedBy: 'deadline', isPassed: true });
    expect((await learner.enrolment()).completedAt).toBeNull();
    expect(await learner.certificates()).toEqual([]);
  });

  it('twice is once; the job and 29 finishes at once are one mark and one certificate, ten times', async () => {
    for (let round = 0; round < 10; round++) {
      const { quiz, attempt, expire, learner, row } = await begun();
      granted(await quiz.save(attempt, await quiz.formWith(attempt, 3)));
      const late = minutesAfter(22);
      await Promise.all([
        expire(late),
        ...Array.from({ length: parallel - 2 }, () => quiz.finish(attempt, late)),
        expire(late),
      ]);
      const graded = await db.sql`
        select 1 from answer_steps s join attempt_questions q on q.id = s.attempt_question_id
        where q.attempt_id = ${attempt} and s.event = 'grade'`;
      expect(graded).toHaveLength(3);
      expect(await row()).toMatchObject({ fraction: 1, endedBy: 'deadline' });
      expect(await learner.certificates()).toHaveLength(1);
    }
  });
});
