import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainProgress } from '@/lib/activities/explain-progress';
import { progressOf } from '@/lib/enrolment/progress';
import { activity, allDone, anyCourse, outlineOf } from '@/tests/lib/enrolment/outlines';
import { noon } from '@/tests/support/people';

const quiz = activity('prueba', {
  kind: 'quiz',
  passMark: 70,
  completion: { isRequired: true, conditions: ['submitted', 'passed'] },
  restrictions: [{ kind: 'activity', activity: 'leccion' }],
});
const lesson = activity('leccion', { completion: { isRequired: true, conditions: ['viewed', 'read'] } });
const extra = activity('extra', { completion: { isRequired: false, conditions: ['read'] } });
const details = { minimumMark: 80, certificate: {} as never };

const explain = (
  states: Parameters<typeof progressOf>[1],
  nameConfirmedAt: Date | null = null,
  about: Parameters<typeof explainProgress>[1] = details,
  hasCertificate = false,
) =>
  explainProgress(progressOf(outlineOf([lesson, quiz, extra], about as never), states, noon), about, {
    nameConfirmedAt,
    hasCertificate,
  });

describe('C9: what is missing for the certificate', () => {
  it('E1: where it is issued on request, asking for it, until there is one', () => {
    const asked = { minimumMark: null, certificate: { issue: 'request' as const } };
    const done = [allDone(lesson), allDone(quiz)];
    expect(explain(done, noon, asked)).toEqual([{ kind: 'request' }]);
    expect(explain(done, noon, asked, true)).toEqual([]);
    expect(explain(done, noon, { ...asked, certificate: { issue: 'automatic' } })).toEqual([]);
  });

  it('lists each unmet condition in the order of the course, with what leads there', () => {
    const seen = { ...allDone(lesson), readAt: null };
    const lock = { kind: 'activity', ref: 'leccion', title: 'Actividad leccion' };
    expect(explain([seen])).toEqual([
      {
        kind: 'activity',
        ref: 'leccion',
        title: 'Actividad leccion',
        condition: 'read',
        mark: 0,
        locks: [],
      },
      {
        kind: 'activity',
        ref: 'prueba',
        title: 'Actividad prueba',
        condition: 'submitted',
        mark: 70,
        locks: [lock],
      },
      {
        kind: 'activity',
        ref: 'prueba',
        title: 'Actividad prueba',
        condition: 'passed',
        mark: 70,
        locks: [lock],
      },
      { kind: 'mark', minimum: 80, reached: null },
      { kind: 'name' },
    ]);
  });

  it('names the mark that is reached and the one that is asked for', () => {
    expect(explain([allDone(lesson), allDone(quiz, 0.75)], noon)).toEqual([
      { kind: 'mark', minimum: 80, reached: 0.75 },
    ]);
  });

  it('asks for the name only where there is a certificate', () => {
    const states = [allDone(lesson), allDone(quiz)];
    expect(explain(states)).toEqual([{ kind: 'name' }]);
    expect(explain(states, null, { ...details, certificate: null })).toEqual([]);
    expect(explain(states, noon)).toEqual([]);
  });

  it('is empty exactly when the course is complete and the name confirmed', () => {
    fc.assert(
      fc.property(anyCourse, fc.boolean(), ({ activities, states, details: about }, isConfirmed) => {
        // A course that requires nothing has nothing missing, and nothing to complete.
        fc.pre(activities.some(({ completion }) => completion.isRequired));
        const progress = progressOf(outlineOf(activities, about), states, noon);
        const missing = explainProgress(progress, about, { nameConfirmedAt: isConfirmed ? noon : null });
        const isReady = progress.isComplete && (isConfirmed || !about.certificate);
        expect(missing.length === 0).toBe(isReady);
      }),
      { numRuns: 1000 },
    );
  });
});
