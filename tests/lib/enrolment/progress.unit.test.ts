import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '@/lib/enrolment/progress';
import { noon } from '@/tests/support/people';
import { activity, allDone, anyCourse, outlineOf, type State } from './outlines';

const nothing: Omit<State, 'activityId'> = {
  viewedAt: null,
  readAt: null,
  submittedAt: null,
  fraction: null,
  isPassed: null,
  exhaustedAt: null,
};
const progress = (
  activities: Parameters<typeof outlineOf>[0],
  states: State[],
  details: Parameters<typeof outlineOf>[1] = {},
  now = noon,
) => progressOf(outlineOf(activities, details), states, now);

describe('C4: progress', () => {
  it('is a whole number from 0 to 100, and 100 exactly when all that is required is complete', () => {
    fc.assert(
      fc.property(anyCourse, ({ activities, states, details }) => {
        const { percent, required, completed } = progress(activities, states, details);
        expect(Number.isInteger(percent)).toBe(true);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(completed).toBeLessThanOrEqual(required);
        expect(percent === 100).toBe(required > 0 && completed === required);
      }),
    );
  });

  it('is the share that is done, rounded down, for every number of activities', () => {
    for (let required = 1; required <= 120; required++) {
      const all = Array.from({ length: required }, (_, index) => activity(`a${index}`));
      for (let done = 0; done <= required; done++) {
        const { percent } = progress(
          all,
          all.slice(0, done).map((one) => allDone(one)),
        );
        const isShare = percent * required <= done * 100 && (percent + 1) * required > done * 100;
        if (!isShare) throw new Error(`${done} of ${required} is said to be ${percent} %`);
      }
    }
  });

  it('counts what is required, and nothing else', () => {
    fc.assert(
      fc.property(anyCourse, ({ activities, states, details }) => {
        const required = activities.filter(({ completion }) => completion.isRequired);
        const all = progress(activities, states, details);
        const alone = progress(required, states, details);
        expect([all.required, all.completed, all.percent, all.isComplete]).toEqual([
          alone.required,
          alone.completed,
          alone.percent,
          alone.isComplete,
        ]);
      }),
    );
  });

  it('never goes back by doing more', () => {
    fc.assert(
      fc.property(anyCourse, fc.nat(11), ({ activities, states, details }, at) => {
        const one = activities[at % Math.max(1, activities.length)];
        if (!one) return;
        const others = states.filter(({ activityId }) => activityId !== one.id);
        const before = progress(activities, states, details);
        const after = progress(activities, [...others, allDone(one)], details);
        expect(after.percent).toBeGreaterThanOrEqual(before.percent);
        expect(after.isComplete || !before.isComplete).toBe(true);
      }),
    );
  });

  it('is judged anew when the author adds or removes an activity, from the same states', () => {
    fc.assert(
      fc.property(anyCourse, ({ activities, states, details }) => {
        const before = progress(activities, states, details);
        const added = progress([...activities, activity('nueva')], states, details);
        expect([added.required, added.completed]).toEqual([before.required + 1, before.completed]);
        expect(added.isComplete).toBe(false);
      }),
    );
    const two = [activity('uno'), activity('dos')];
    const states = [allDone(two[0]!)];
    expect(progress(two, states)).toMatchObject({ percent: 50, isComplete: false });
    expect(progress(two.slice(0, 1), states)).toMatchObject({ percent: 100, isComplete: true });
  });

  it('a course that requires nothing is never complete by itself', () => {
    const free = activity('libre', { completion: { isRequired: false, conditions: ['read'] } });
    expect(progress([free], [allDone(free)])).toMatchObject({ percent: 0, required: 0, isComplete: false });
    expect(progress([], [])).toMatchObject({ percent: 0, isComplete: false });
  });
});

describe('C1: when an activity is complete', () => {
  it.each([
    ['viewed', { viewedAt: noon }],
    ['read', { readAt: noon }],
    ['submitted', { submittedAt: noon, isPassed: false, fraction: 0 }],
    ['passed', { isPassed: true }],
    ['ended', { submittedAt: noon }],
  ] as const)('%s: by that and by nothing else', (condition, facts) => {
    const one = activity('uno', { completion: { isRequired: true, conditions: [condition] } });
    const others = { ...allDone(one), ...Object.fromEntries(Object.keys(facts).map((key) => [key, null])) };
    expect(progress([one], [{ ...nothing, activityId: one.id, ...facts }]).isComplete).toBe(true);
    expect(progress([one], [others]).isComplete).toBe(false);
    expect(progress([one], []).isComplete).toBe(false);
  });

  it.each([
    [null, false],
    [0.59, false],
    [0.6, true],
    [1, true],
  ])('marked: a mark of %s reaches 60 %% – %s, passed or not', (fraction, isComplete) => {
    const completion = { isRequired: true, conditions: ['marked' as const], minimumMark: 60 };
    const one = activity('uno', { kind: 'quiz', passMark: 80, completion });
    const state = { ...nothing, activityId: one.id, fraction, isPassed: false };
    const { activities, ...course } = progress([one], [state]);
    expect(course.isComplete).toBe(isComplete);
    expect(activities[0]!.conditions).toEqual([{ condition: 'marked', isMet: isComplete, mark: 60 }]);
  });

  it('exhausted: by passing, or by having no attempt left', () => {
    const one = activity('uno', { completion: { isRequired: true, conditions: ['exhausted'] } });
    const of = (facts: Partial<State>) =>
      progress([one], [{ ...nothing, activityId: one.id, submittedAt: noon, ...facts }]).isComplete;
    expect(of({ isPassed: false })).toBe(false);
    expect(of({ isPassed: true })).toBe(true);
    expect(of({ isPassed: false, exhaustedAt: noon })).toBe(true);
  });

  it('several conditions mean all of them, and each says whether it is met', () => {
    const one = activity('uno', { completion: { isRequired: true, conditions: ['viewed', 'passed'] } });
    const state = { ...nothing, activityId: one.id, viewedAt: noon, isPassed: false };
    const { activities, isComplete } = progress([one], [state]);
    expect(isComplete).toBe(false);
    expect(activities[0]!.conditions).toEqual([
      { condition: 'viewed', isMet: true, mark: 0 },
      { condition: 'passed', isMet: false, mark: 0 },
    ]);
  });

  it('one without conditions is never complete', () => {
    const one = activity('uno', { completion: { isRequired: false, conditions: [] } });
    expect(progress([one], [allDone(one)]).activities[0]!.isComplete).toBe(false);
  });
});

describe('C6: what opens when', () => {
  const first = activity('uno');
  const second = activity('dos', { restrictions: [{ kind: 'activity', activity: 'uno' }] });
  const locks = (...asked: Parameters<typeof progress>) =>
    progress(...asked).activities.map((one) => one.locks);

  it('an activity stays locked until the other one is complete, and says which', () => {
    const lock = { kind: 'activity', ref: 'uno', title: 'Actividad uno' };
    expect(locks([first, second], [])).toEqual([[], [lock]]);
    const onlySeen = { ...nothing, activityId: first.id, viewedAt: noon };
    expect(locks([first, second], [onlySeen])).toEqual([[], [lock]]);
    expect(locks([first, second], [allDone(first)])).toEqual([[], []]);
  });

  it('a date locks until that very instant', () => {
    const later = activity('luego', { restrictions: [{ kind: 'from', at: '2027-03-01T06:00:00-06:00' }] });
    const before = new Date(noon.getTime() - 1);
    expect(locks([later], [], {}, before)).toEqual([[{ kind: 'from', at: '2027-03-01T06:00:00-06:00' }]]);
    expect(locks([later], [], {}, noon)).toEqual([[]]);
  });

  it('several restrictions mean all of them', () => {
    const both = activity('ambas', {
      restrictions: [
        { kind: 'activity', activity: 'uno' },
        { kind: 'from', at: '2027-03-02T00:00:00Z' },
      ],
    });
    expect(locks([first, both], [])[1]).toHaveLength(2);
    expect(locks([first, both], [allDone(first)])[1]).toMatchObject([{ kind: 'from' }]);
  });

  it('a restriction to an activity that was removed locks nobody out', () => {
    expect(locks([second], [])).toEqual([[]]);
  });
});

describe('C3, E1: the final mark', () => {
  const quiz = (ref: string, isRequired = true) =>
    activity(ref, { kind: 'quiz', completion: { isRequired, conditions: ['submitted'] } });
  const marked = (ref: string, fraction: number) => allDone(activity(ref), fraction);

  it('is that of the last required quiz', () => {
    const all = [quiz('uno'), quiz('dos'), quiz('extra', false), activity('fin')];
    const states = [marked('uno', 0.4), marked('dos', 0.8), marked('extra', 0.1)];
    expect(progress(all, states).finalMark).toBe(0.8);
    expect(progress(all, states.slice(0, 1)).finalMark).toBeNull();
    expect(progress([activity('fin')], []).finalMark).toBeNull();
  });

  it.each([
    [0.7, 70, true],
    [0.69, 70, false],
    [0.6999, 70, false],
    [2 / 3, 66.6666, true],
    [0.29, 29, true],
    [0.57, 57, true],
    [0, 0, true],
    [1, 100, true],
  ])('C3: %d against a minimum of %d (percent): complete is %s', (fraction, minimumMark, isComplete) => {
    const outcome = progress([quiz('uno')], [marked('uno', fraction)], { minimumMark });
    expect(outcome).toMatchObject({ percent: 100, isMarkReached: isComplete, isComplete });
  });

  it('a minimum asks nothing of a course without a required quiz', () => {
    const only = activity('uno');
    expect(progress([only], [allDone(only)], { minimumMark: 80 })).toMatchObject({ isComplete: true });
  });

  it('complete is: everything required, and the mark', () => {
    fc.assert(
      fc.property(anyCourse, ({ activities, states, details }) => {
        const { isComplete, percent, isMarkReached } = progress(activities, states, details);
        expect(isComplete).toBe(percent === 100 && isMarkReached);
      }),
    );
  });
});
