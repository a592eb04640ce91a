import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markRead } from '@/lib/activities/mark-read';
import { contentOf, openActivity } from '@/lib/activities/open-activity';
import { recordView } from '@/lib/activities/record-view';
import { unmarkRead } from '@/lib/activities/unmark-read';
import { loadLearning } from '@/lib/enrolment/load-learning';
import type { Actor } from '@/lib/kernel/context';
import { Forbidden, NotFound } from '@/lib/kernel/faults';
import type { Package } from '@/lib/packages/package';
import { atDoor } from '@/tests/lib/accounts/people';
import { activityOf, changeCourse, importCourse, removeActivity } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { granted, type Learner, learnerIn, minutesAfter } from '@/tests/support/learner';
import { contextOf, makeUser, noon } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const view = async (learner: Learner, activity: string, now = noon) => {
  const ctx = learner.ctx(now);
  await recordView(ctx, await openActivity(ctx, learner.at(activity)));
};
const unmark = (learner: Learner, activity: string, now = noon) =>
  learner.run(unmarkRead, learner.at(activity), now);

const quizIsVoluntary = (draft: Package) => {
  activityOf(draft, 'prueba').completion.isRequired = false;
  // A course that asks for a mark must require what gives one.
  draft.details.minimumMark = null;
};

/** A learner in the example course; `la-niebla` is done by being seen, and opens after the lesson. */
async function begun() {
  const course = await importCourse(db.store, (draft) => {
    const story = activityOf(draft, 'la-niebla');
    story.completion.conditions = ['viewed'];
    story.restrictions = [{ kind: 'activity', activity: 'el-puerto' }];
  });
  return { course, learner: await learnerIn(db.store, course) };
}

describe('C1: opening an activity', () => {
  it('is noted once, with its first time', async () => {
    const { learner } = await begun();
    await view(learner, 'el-puerto');
    await view(learner, 'el-puerto', minutesAfter(5));
    expect(await learner.state('el-puerto')).toMatchObject({
      viewedAt: noon,
      readAt: null,
      completedAt: null,
    });
  });

  it('moves where «Continuar» leads, each time', async () => {
    const { learner } = await begun();
    await learner.read('el-puerto');
    for (const [minutes, activity] of ['el-puerto', 'la-niebla', 'el-puerto'].entries()) {
      await view(learner, activity, minutesAfter(minutes));
      const { current } = await openActivity(learner.ctx(), learner.at(activity));
      expect(await learner.enrolment()).toMatchObject({
        lastActivityId: current.activity.id,
        lastOpenedAt: minutesAfter(minutes),
      });
    }
  });

  it('completes it where being seen is its rule, and reading does not', async () => {
    const { learner } = await begun();
    await learner.read('el-puerto');
    expect(granted(await learner.read('la-niebla'))).toEqual({ next: 'prueba' });
    expect(await learner.state('la-niebla')).toBeUndefined();
    await view(learner, 'la-niebla', minutesAfter(1));
    expect(await learner.state('la-niebla')).toMatchObject({
      viewedAt: minutesAfter(1),
      completedAt: minutesAfter(1),
      readAt: null,
    });
  });

  it('changes nothing while it is locked', async () => {
    const { learner } = await begun();
    await view(learner, 'la-niebla');
    expect(await learner.state('la-niebla')).toBeUndefined();
    expect((await learner.enrolment()).lastActivityId).toBeNull();
  });

  it('C3: completes the course when it was the last event', async () => {
    const course = await importCourse(db.store, (draft) => {
      activityOf(draft, 'la-niebla').completion.conditions = ['viewed'];
      quizIsVoluntary(draft);
    });
    const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
    await learner.read('el-puerto');
    await view(learner, 'la-niebla', minutesAfter(2));
    expect((await learner.enrolment()).completedAt).toEqual(minutesAfter(2));
    expect(await learner.certificates()).toHaveLength(1);
  });

  it('C3: is noted and judged in one transaction, or not at all', async () => {
    const course = await importCourse(db.store, (draft) => {
      activityOf(draft, 'la-niebla').completion.isRequired = false;
      quizIsVoluntary(draft);
      activityOf(draft, 'el-puerto').completion.conditions = ['viewed'];
    });
    const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
    const opened = await openActivity(learner.ctx(), learner.at('el-puerto'));
    await db.sql`alter table audit_records rename to away`;
    await expect(recordView(learner.ctx(), opened)).rejects.toThrow();
    await db.sql`alter table away rename to audit_records`;
    expect(await learner.state('el-puerto')).toBeUndefined();
    await view(learner, 'el-puerto');
    expect(await learner.certificates()).toHaveLength(1);
  });

  it('C4: completes the course when the author has since removed what was missing', async () => {
    const course = await importCourse(db.store, (draft) => {
      quizIsVoluntary(draft);
    });
    const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
    await learner.read('el-puerto');
    await changeCourse(db.store, course, (draft) => removeActivity(draft, 'la-niebla'));
    expect((await learner.enrolment()).completedAt).toBeNull();
    await view(learner, 'el-puerto', minutesAfter(9));
    expect((await learner.enrolment()).completedAt).toEqual(minutesAfter(9));
    expect(await learner.certificates()).toHaveLength(1);
  });
});

describe('C1: marking as read', () => {
  it('completes the activity and tells which is next', async () => {
    const { learner } = await begun();
    await view(learner, 'el-puerto');
    expect(await learner.read('el-puerto', minutesAfter(1))).toEqual({
      ok: true,
      value: { next: 'la-niebla' },
    });
    expect(await learner.state('el-puerto')).toMatchObject({
      viewedAt: noon,
      readAt: minutesAfter(1),
      completedAt: minutesAfter(1),
    });
    expect(granted(await learner.read('el-puerto'))).toEqual({ next: 'la-niebla' });
  });

  it('without having opened it counts as opened', async () => {
    const { learner } = await begun();
    await learner.read('el-puerto');
    expect(await learner.state('el-puerto')).toMatchObject({ viewedAt: noon, readAt: noon });
  });

  it('twice is once: the first time stays', async () => {
    const { learner } = await begun();
    await learner.read('el-puerto');
    const before = await learner.state('el-puerto');
    await learner.read('el-puerto', minutesAfter(7));
    expect(await learner.state('el-puerto')).toEqual(before);
  });

  it('C7: is refused while the activity is locked, and opens what waited for it', async () => {
    const course = await importCourse(db.store, (draft) => {
      activityOf(draft, 'el-puerto').restrictions = [{ kind: 'from', at: '2027-03-01T12:00:01Z' }];
    });
    const learner = await learnerIn(db.store, course);
    expect(await learner.read('el-puerto')).toMatchObject({
      ok: false,
      part: 'activities',
      reason: 'locked',
    });
    expect(await learner.state('el-puerto')).toBeUndefined();
    expect(await learner.read('el-puerto', minutesAfter(1))).toMatchObject({ ok: true });
  });

  it('of what is not there, or by who is not in the course, is not found', async () => {
    const { learner, course } = await begun();
    await expect(learner.read('no-existe')).rejects.toThrow(NotFound);
    await expect(unmark(learner, 'no-existe')).rejects.toThrow(NotFound);
    const asks = (actor: Actor, rule: typeof markRead | typeof unmarkRead) =>
      atDoor<unknown>(contextOf(db.store, actor), (ctx) =>
        rule(ctx, { course: course.slug, activity: 'el-puerto' }),
      );
    for (const rule of [markRead, unmarkRead]) {
      await expect(asks(await makeUser(db.store), rule)).rejects.toThrow(NotFound);
      await expect(asks(await makeUser(db.store, { isAdmin: true }), rule)).rejects.toThrow(NotFound);
      await expect(asks({ kind: 'guest' }, rule)).rejects.toThrow(Forbidden);
    }
  });
});

describe('C1: taking «leída» back', () => {
  it('makes the activity to be done again, and keeps when it was first complete', async () => {
    const { learner, course } = await begun();
    await learner.read('el-puerto');
    expect(await unmark(learner, 'el-puerto')).toMatchObject({ ok: true });
    expect(await learner.state('el-puerto')).toMatchObject({
      viewedAt: noon,
      readAt: null,
      completedAt: noon,
    });
    const { progress } = await loadLearning(learner.ctx(), course.slug);
    expect(progress).toMatchObject({ completed: 0, percent: 0 });
    expect(progress.activities[1]!.locks).toHaveLength(1);
  });

  it('twice, or before anything was read, changes nothing', async () => {
    const { learner } = await begun();
    await unmark(learner, 'el-puerto');
    expect(await learner.state('el-puerto')).toBeUndefined();
    await learner.read('el-puerto');
    await unmark(learner, 'el-puerto');
    const before = await learner.state('el-puerto');
    await unmark(learner, 'el-puerto', minutesAfter(1));
    expect(await learner.state('el-puerto')).toEqual(before);
  });

  it('C4: takes no certificate back, and reading again issues no other', async () => {
    const course = await importCourse(db.store, (draft) => {
      activityOf(draft, 'la-niebla').completion.isRequired = false;
      quizIsVoluntary(draft);
    });
    const learner = await learnerIn(db.store, course, { nameConfirmedAt: noon });
    await learner.read('el-puerto');
    const before = await learner.certificates();
    expect(before).toHaveLength(1);
    await unmark(learner, 'el-puerto');
    expect((await learner.enrolment()).completedAt).toEqual(noon);
    await learner.read('el-puerto', minutesAfter(3));
    expect(await learner.certificates()).toEqual(before);
    expect((await learner.enrolment()).completedAt).toEqual(noon);
  });
});

describe('C7: the content of an activity', () => {
  it('is what was published, with its neighbours and its module', async () => {
    const { learner } = await begun();
    const opened = await openActivity(learner.ctx(), learner.at('el-puerto'));
    expect([opened.previous, opened.next?.ref, opened.module.ref]).toEqual([null, 'la-niebla', 'primer-dia']);
    const content = await contentOf(learner.ctx(), opened);
    expect(content.kind).toBe('lesson');
    expect(JSON.stringify(content)).toContain('El vigía mira de noche');
  });

  it('is not found while it is locked, though its title is shown with the reason', async () => {
    const { learner } = await begun();
    const opened = await openActivity(learner.ctx(), learner.at('prueba'));
    expect(opened.current).toMatchObject({
      activity: { title: 'Prueba' },
      locks: [{ kind: 'activity', ref: 'el-puerto' }],
    });
    await expect(contentOf(learner.ctx(), opened)).rejects.toThrow(NotFound);
    await learner.read('el-puerto');
    const open = await openActivity(learner.ctx(), learner.at('prueba'));
    expect((await contentOf(learner.ctx(), open)).kind).toBe('quiz');
  });
});
