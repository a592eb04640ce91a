import { describe, expect, test } from 'vitest';
import { findNext } from '@/lib/activities/find-next';
import { progressOf } from '@/lib/enrolment/progress';
import { activity, allDone, outlineOf, type State } from '@/tests/lib/enrolment/outlines';
import { noon } from '@/tests/support/people';

const lesson = activity('leccion');
const survey = activity('encuesta', {
  kind: 'survey',
  completion: { isRequired: false, conditions: ['submitted'] },
});
const annex = activity('anexo', { completion: { isRequired: false, conditions: [] } });
const quiz = activity('prueba', { kind: 'quiz', completion: { isRequired: true, conditions: ['passed'] } });
const seen = ({ id }: typeof lesson): State => ({
  activityId: id,
  viewedAt: noon,
  readAt: null,
  submittedAt: null,
  fraction: null,
  isPassed: null,
  exhaustedAt: null,
});

const next = (states: State[], last: typeof lesson | null = null) =>
  findNext(progressOf(outlineOf([lesson, annex, survey, quiz]), states, noon), last?.id ?? null)?.activity
    .ref;

describe('B4: «Continuar»', () => {
  test('leads to what was opened last, while it is not complete', () => {
    expect(next([seen(quiz)], quiz)).toBe('prueba');
  });

  test('then to the first that is to be done; not to what nothing completes', () => {
    expect(next([])).toBe('leccion');
    expect(next([allDone(lesson), allDone(survey)], lesson)).toBe('prueba');
  });

  test('E1: passes an optional survey once, so that it is met before the certificate', () => {
    expect(next([allDone(lesson)], lesson)).toBe('encuesta');
    expect(next([allDone(lesson), seen(survey)], lesson)).toBe('prueba');
    expect(next([allDone(lesson), allDone(quiz)], quiz)).toBe('encuesta');
  });

  test('when all is done stays where it was', () => {
    expect(next([allDone(lesson), allDone(survey), allDone(quiz)], quiz)).toBe('prueba');
    expect(findNext({ activities: [] }, null)).toBeUndefined();
  });
});
