import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markRead } from '@/lib/activities/mark-read';
import { openActivity } from '@/lib/activities/open-activity';
import { recordView } from '@/lib/activities/record-view';
import { unmarkRead } from '@/lib/activities/unmark-read';
import { leave } from '@/lib/enrolment/leave';
import { warm } from '@/tests/lib/accounts/people';
import { type ImportedCourse, importCourse, onlyQuiz } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, learnerIn, minutesAfter } from '@/tests/support/learner';
import { noon } from '@/tests/support/people';
import { sitting } from '@/tests/support/sitting';

const parallel = 50;
// Two files run at once, and the server of the tests has room for a hundred connections.
const connections = 30;
let db: Awaited<ReturnType<typeof testDatabase>>;
let course: ImportedCourse;
beforeAll(async () => {
  db = await testDatabase({ max: connections });
  course = await importCourse(db.store, (draft) => {
    onlyQuiz({ attempts: 0 })(draft);
    draft.modules[0]!.activities[0]!.completion = { isRequired: true, conditions: ['viewed', 'read'] };
  });
  await warm(db.store, connections);
});
afterAll(() => db.drop());

/** A learner with everything answered and nothing sent: reading, sending and the name are left. */
async function almost() {
  const learner = await learnerIn(db.store, course);
  const quiz = sitting(db.store, learner);
  const attempt = await quiz.begin();
  granted(await quiz.save(attempt, await quiz.formWith(attempt, 3)));
  const view = async () => {
    const ctx = learner.ctx();
    await recordView(ctx, await openActivity(ctx, learner.at('el-puerto')));
    return { ok: true };
  };
  const events = {
    view,
    read: () => learner.read('el-puerto'),
    finish: () => quiz.finish(attempt),
    confirm: () => learner.confirm(),
    unmark: () => learner.run(unmarkRead, learner.at('el-puerto')),
    start: () => quiz.start(),
  };
  return { learner, quiz, attempt, events };
}
const orders = [
  ['read', 'finish', 'confirm'],
  ['read', 'confirm', 'finish'],
  ['finish', 'read', 'confirm'],
  ['finish', 'confirm', 'read'],
  ['confirm', 'read', 'finish'],
  ['confirm', 'finish', 'read'],
] as const;

async function expectOneOfEach({ learner }: Awaited<ReturnType<typeof almost>>) {
  const certificates = await learner.certificates();
  expect(certificates).toHaveLength(1);
  const deeds = await learner.deeds();
  for (const deed of ['enrolment.completed', 'certificate.issued'])
    expect(deeds.filter((one) => one === deed)).toHaveLength(1);
  const key = `certificate:${certificates[0]!.id}`;
  expect(await db.sql`select 1 from graphile_worker.jobs where key = ${key}`).toHaveLength(1);
  expect((await learner.enrolment()).completedAt).toEqual(noon);
}

describe('C3: the last event', () => {
  it.each(orders)('of %s, %s, %s completes the course and issues the one certificate', async (...order) => {
    const all = await almost();
    for (const event of order) {
      expect(await all.learner.certificates()).toEqual([]);
      expect(await all.events[event]()).toMatchObject({ ok: true });
    }
    await expectOneOfEach(all);
  });

  it('completes the course without the name, and then there is no certificate', async () => {
    const { learner, events } = await almost();
    await events.read();
    expect((await learner.enrolment()).completedAt).toBeNull();
    await events.finish();
    expect((await learner.enrolment()).completedAt).toEqual(noon);
    expect(await learner.certificates()).toEqual([]);
    expect(await learner.deeds()).toEqual(['enrolment.completed']);
  });

  it('is undone whole with its transaction', async () => {
    const { learner, events } = await almost();
    await events.confirm();
    await events.finish();
    const failing = db.store.transaction(async (inside) => {
      granted(await markRead({ ...learner.ctx(), store: inside }, learner.at('el-puerto')));
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await learner.certificates()).toEqual([]);
    expect((await learner.enrolment()).completedAt).toBeNull();
    expect(await learner.state('el-puerto')).toBeUndefined();
    await events.read();
    expect(await learner.certificates()).toHaveLength(1);
  });
});

describe('C3: events at once', () => {
  it('50 of reading, sending and confirming give one certificate and one completion, ten times', async () => {
    for (let round = 0; round < 10; round++) {
      const all = await almost();
      const { read, finish, confirm } = all.events;
      const results = await Promise.all(
        Array.from({ length: parallel }, (_, index) => [read, finish, confirm][index % 3]!()),
      );
      expect(results.every(({ ok }) => ok)).toBe(true);
      await expectOneOfEach(all);
    }
  });

  it('two tabs that look, read and send do not block each other, a hundred times', async () => {
    const learners = await Promise.all(Array.from({ length: 100 }, almost));
    await Promise.all(
      learners.map(async (all) => {
        await all.events.confirm();
        const { view, read, finish } = all.events;
        const results = await Promise.all([view(), read(), finish(), view(), read(), finish()]);
        expect(results.every(({ ok }) => ok)).toBe(true);
      }),
    );
    for (const all of learners) await expectOneOfEach(all);
  });

  it('looking, reading, unreading, starting, sending, confirming and leaving meet without a deadlock', async () => {
    for (let round = 0; round < 10; round++) {
      const all = await almost();
      const asks = Object.values(all.events);
      const away = () => all.learner.run(leave, { course: course.slug });
      const answers = await Promise.allSettled([
        ...Array.from({ length: 36 }, (_, index) => asks[index % asks.length]!()),
        away(),
      ]);
      const faults = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.name] : []));
      expect(faults.filter((name) => name !== 'NotFound')).toEqual([]);
      expect((await all.learner.certificates()).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('C4: what was complete', () => {
  it('stays so, with its first date, when a later attempt fails and the last one counts', async () => {
    const own = await importCourse(db.store, (draft) => {
      onlyQuiz({ attempts: 0, grading: 'last' })(draft);
    });
    const learner = await learnerIn(db.store, own, { nameConfirmedAt: noon });
    const quiz = sitting(db.store, learner);
    await quiz.take(3);
    await quiz.take(0, minutesAfter(5));
    expect(await learner.state('prueba')).toMatchObject({ isPassed: false, fraction: 0, completedAt: noon });
    expect((await learner.enrolment()).completedAt).toEqual(noon);
    expect(await learner.certificates()).toHaveLength(1);
  });
});
