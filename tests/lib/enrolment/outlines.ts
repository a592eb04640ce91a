import fc from 'fast-check';
import type { ActivityKind, CompletionRule, Outline, OutlineActivity } from '@/lib/catalogue/input';
import type { Facts } from '@/lib/enrolment/progress';
import { noon } from '@/tests/support/people';

const possible: Record<ActivityKind, CompletionRule['conditions']> = {
  lesson: ['viewed', 'read'],
  quiz: ['viewed', 'submitted', 'passed', 'exhausted'],
  scenario: ['viewed', 'ended'],
  plan: ['viewed', 'submitted'],
  survey: ['viewed', 'submitted'],
};

export type State = Facts & { activityId: string };

export const activity = (ref: string, change: Partial<OutlineActivity> = {}): OutlineActivity => ({
  id: `id-${ref}`,
  ref,
  versionId: `version-${ref}`,
  kind: 'lesson',
  title: `Actividad ${ref}`,
  minutes: 5,
  outcome: '',
  notice: '',
  passMark: null,
  completion: { isRequired: true, conditions: ['read'] },
  restrictions: [],
  ...change,
});

/** A published outline of these activities in one module. */
export function outlineOf(activities: OutlineActivity[], details: Partial<Outline['details']> = {}): Outline {
  const module = { id: 'm', ref: 'm', title: 'M', summary: '', outcomes: [], activities };
  const base = { minimumMark: null, certificate: null } as unknown as Outline['details'];
  return { details: { ...base, ...details }, descriptionHtml: '', modules: [module] };
}

const ofKind = (ref: string) =>
  fc
    .constantFrom<ActivityKind>('lesson', 'quiz', 'scenario')
    .chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        conditions: fc.subarray(possible[kind]),
        isRequired: fc.boolean(),
      }),
    )
    // What publishing refuses is not here: required, and done by nothing.
    .map(({ kind, conditions, isRequired }) =>
      activity(ref, { kind, completion: { conditions, isRequired: isRequired && conditions.length > 0 } }),
    );

const instant = fc.option(fc.constant(noon));
const factsOf = (activityId: string): fc.Arbitrary<State> =>
  fc.record({
    activityId: fc.constant(activityId),
    viewedAt: instant,
    readAt: instant,
    submittedAt: instant,
    fraction: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    isPassed: fc.option(fc.boolean()),
    exhaustedAt: instant,
  });

/** Any outline that may be published, with the states of someone who did any part of it. */
export const anyCourse = fc
  .record({
    refs: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 12 }),
    minimumMark: fc.option(fc.integer({ min: 0, max: 100 })),
    hasCertificate: fc.boolean(),
  })
  .chain(({ refs, minimumMark, hasCertificate }) =>
    fc.record({
      activities: fc.tuple(...refs.map(ofKind)),
      states: fc.tuple(...refs.map((ref) => factsOf(`id-${ref}`))).chain((all) => fc.subarray(all)),
      details: fc.constant({ minimumMark, certificate: hasCertificate ? ({} as never) : null }),
    }),
  );

/** The state of someone who did all that can be done in an activity. */
export const allDone = ({ id }: OutlineActivity, fraction = 1): State => ({
  activityId: id,
  viewedAt: noon,
  readAt: noon,
  submittedAt: noon,
  fraction,
  isPassed: true,
  exhaustedAt: noon,
});
