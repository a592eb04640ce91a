import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import { loadAnswer } from '@/lib/marking/load-answer';
import { loadQueue } from '@/lib/marking/load-queue';
import { markAnswer } from '@/lib/marking/mark-answer';
import { atDoor } from '@/tests/lib/accounts/people';
import { importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeCourse, makeStaff, makeUser, noon } from '@/tests/support/people';
import { postedOf, sitting } from '@/tests/support/sitting';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase({ max: 10 });
});
afterAll(() => db.drop());

const essay = {
  prompt: 'Cuente qué hizo en el muelle.',
  rubric: 'Se valora la claridad.',
  criteria: [
    { id: 'claridad', text: 'Claridad', weight: 3 },
    { id: 'orden', text: 'Orden' },
  ],
};

/** A course whose quiz is one essay; somebody has handed theirs in. */
async function handedIn() {
  const course = await importCourse(db.store, (draft) => {
    onlyQuiz({ attempts: 0, slots: [{ question: 'q-ensayo' }] })(draft);
    draft.details.minimumMark = null;
    draft.categories
      .find(({ ref }) => ref === 'puerto')!
      .questions.push({
        ref: 'q-ensayo',
        kind: 'essay',
        body: essay,
        topic: '',
        source: 'Manual (2019)',
        tags: [],
      });
  });
  const coordinator = await makeStaff(db.store, { [course.courseId]: 'coordinator' });
  const ctx = contextOf(db.store, coordinator, minutesAfter(60));
  const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
  const quiz = sitting(db.store, learner);
  const attempt = await quiz.begin();
  const questions = await quiz.questions(attempt);
  const answer = { text: 'Llamé a la guardia y esperé.' };
  granted(await quiz.save(attempt, postedOf(questions.map((question) => ({ ...question, answer })))));
  granted(await quiz.finish(attempt, minutesAfter(9)));
  const { waiting } = await loadQueue(ctx, { courseId: course.courseId });
  const id = waiting[0]!.attemptQuestionId;
  const step = async () => (await loadAnswer(ctx, id)).stepId;
  const mark = async (
    given: { percent?: number | null; comment?: string; step?: number; criteria?: Record<string, string> },
    context = ctx,
  ) => {
    const form = new FormData();
    for (const [name, level] of Object.entries(given.criteria ?? {})) form.set(`criterion-${name}`, level);
    const input = {
      answer: id,
      step: given.step ?? (await step()),
      percent: given.percent ?? null,
      comment: given.comment ?? '',
    };
    return atDoor(context, (inside) => markAnswer(inside, input, form));
  };
  return { course, ctx, learner, quiz, attempt, id, mark, step };
}

describe('D1: essays are marked by a person', () => {
  it('waits in the queue, with neither mark nor certificate, and says what is asked', async () => {
    const { course, ctx, learner, id } = await handedIn();
    const queue = await loadQueue(ctx, { courseId: course.courseId });
    expect(queue).toMatchObject({
      total: 1,
      waiting: [{ activity: 'prueba', question: essay.prompt, finishedAt: minutesAfter(9) }],
    });
    expect(await loadAnswer(ctx, id)).toMatchObject({
      rubric: {
        text: essay.rubric,
        criteria: [
          { id: 'claridad', weight: 3 },
          { id: 'orden', weight: 1 },
        ],
      },
      review: { given: 'Llamé a la guardia y esperé.' },
    });
    expect(await learner.state('prueba')).toMatchObject({ fraction: null });
    expect(await learner.certificates()).toEqual([]);
  });

  it('gives the mark, completes the course and issues the certificate at once', async () => {
    const { course, ctx, learner, mark } = await handedIn();
    granted(await mark({ percent: 80, comment: 'Muy bien.' }));
    expect(await learner.state('prueba')).toMatchObject({ isPassed: true });
    expect((await learner.state('prueba'))!.fraction).toBeCloseTo(0.8, 5);
    expect(await learner.certificates()).toHaveLength(1);
    expect(await loadQueue(ctx, { courseId: course.courseId })).toEqual({ total: 0, waiting: [] });
    const [record] = await db.sql`
      select details from audit_records where action = 'answer.marked' and course_id = ${course.courseId}`;
    expect(record!.details).toEqual({ percent: 80 });
  });

  it('adds the criteria up by their weight, and tells the learner each', async () => {
    const { ctx, id, mark } = await handedIn();
    expect(await mark({ criteria: { claridad: '100' } })).toMatchObject({ reason: 'mark-missing' });
    expect(await mark({ criteria: { claridad: '100', orden: '900' } })).toMatchObject({
      reason: 'mark-missing',
    });
    granted(await mark({ criteria: { claridad: '100', orden: '50' }, comment: 'Siga así.' }));
    const { fraction, comment } = await loadAnswer(ctx, id);
    expect(fraction).toBeCloseTo((3 * 1 + 0.5) / 4, 5);
    expect(comment).toBe('- Claridad: 100 %\n- Orden: 50 %\n\nSiga así.');
  });

  it('the same mark twice is one; another one is a step more', async () => {
    const { quiz, attempt, mark, step } = await handedIn();
    const seen = await step();
    granted(await mark({ percent: 50, step: seen }));
    granted(await mark({ percent: 50, step: seen }));
    const marks = () => db.sql`
      select s.fraction from answer_steps s join attempt_questions q on q.id = s.attempt_question_id
      where q.attempt_id = ${attempt} and s.event = 'mark' order by s.id`;
    expect(await marks()).toHaveLength(1);
    granted(await mark({ percent: 90 }));
    expect((await marks()).map(({ fraction }) => fraction)).toEqual([0.5, 0.9]);
    expect((await quiz.questions(attempt))[0]!.fraction).toBeCloseTo(0.9, 5);
  });

  it('refuses a mark on what somebody else has marked meanwhile', async () => {
    const { mark, step } = await handedIn();
    const seen = await step();
    granted(await mark({ percent: 50, step: seen }));
    expect(await mark({ percent: 10, step: seen })).toMatchObject({ reason: 'marked-meanwhile' });
  });

  it('is the coordinator’s alone, and of what a machine marks there is nothing to mark', async () => {
    const { course, id, mark } = await handedIn();
    const other = await makeCourse(db.store);
    const people = [
      await makeUser(db.store),
      await makeStaff(db.store, { [other.courseId]: 'coordinator' }),
      await makeStaff(db.store, { [course.courseId]: 'reporter' }),
    ];
    for (const person of people) {
      const ctx = contextOf(db.store, person);
      await expect(loadQueue(ctx, { courseId: course.courseId })).rejects.toThrow(Forbidden);
      await expect(loadAnswer(ctx, id)).rejects.toThrow(Forbidden);
      await expect(mark({ percent: 100, step: 1 }, ctx)).rejects.toThrow(Forbidden);
    }
    const ctx = contextOf(db.store, await makeStaff(db.store, { [course.courseId]: 'coordinator' }));
    await expect(loadAnswer(ctx, '00000000-0000-4000-8000-000000000000')).rejects.toThrow(NotFound);
    await expect(loadAnswer(ctx, 'x')).rejects.toThrow(NotFound);
  });
});
