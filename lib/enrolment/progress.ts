import type { ActivityState } from '@/db/queries/enrolment';
import type { CompletionRule, Outline, OutlineActivity, Restriction } from '@/lib/catalogue/input';

/** What a state is judged by; an activity that was never opened has none of it. */
export type Facts = Pick<
  ActivityState,
  'viewedAt' | 'readAt' | 'submittedAt' | 'fraction' | 'isPassed' | 'exhaustedAt'
>;

export type Condition = CompletionRule['conditions'][number];

/** Why an activity does not open yet. */
export type Lock = { kind: 'activity'; ref: string; title: string } | { kind: 'from'; at: string };

export type ActivityProgress = {
  activity: OutlineActivity;
  isComplete: boolean;
  /** The conditions of its rule, each met or not, with the mark that it asks for, in percent. */
  conditions: { condition: Condition; isMet: boolean; mark: number }[];
  wasOpened: boolean;
  /** 0..1, or null before the first graded attempt. */
  fraction: number | null;
  isPassed: boolean | null;
  locks: Lock[];
};

export type CourseProgress = {
  activities: ActivityProgress[];
  required: number;
  completed: number;
  /** 0..100, whole; never over 100, and 100 only when all required ones are complete. */
  percent: number;
  /** The mark of the last required quiz, 0..1. */
  finalMark: number | null;
  isMarkReached: boolean;
  isComplete: boolean;
};

const nothing: Facts = {
  viewedAt: null,
  readAt: null,
  submittedAt: null,
  fraction: null,
  isPassed: null,
  exhaustedAt: null,
};

const reaches = (fraction: number | null, percent: number) => (fraction ?? -1) * 100 >= percent - 1e-6;

const met: Record<Condition, (facts: Facts, rule: CompletionRule) => boolean> = {
  viewed: (facts) => facts.viewedAt !== null,
  read: (facts) => facts.readAt !== null,
  submitted: (facts) => facts.submittedAt !== null,
  marked: (facts, { minimumMark = 0 }) => reaches(facts.fraction, minimumMark),
  passed: (facts) => facts.isPassed === true,
  exhausted: (facts) => facts.isPassed === true || facts.exhaustedAt !== null,
  ended: (facts) => facts.submittedAt !== null,
};

/**
 * How far a learner is, from the published outline and the states alone. Nothing of it is stored: when an author
 * changes a rule, the next look judges the same facts anew, and none is lost.
 */
export function progressOf(
  outline: Outline,
  states: (Facts & { activityId: string })[],
  now: Date,
): CourseProgress {
  const byId = new Map(states.map((state) => [state.activityId, state]));
  const all = outline.modules.flatMap((module) => module.activities);
  const isDone = (activity: OutlineActivity) => {
    const facts = byId.get(activity.id) ?? nothing;
    return activity.completion.conditions.every((condition) => met[condition](facts, activity.completion));
  };
  const locksOf = (restriction: Restriction): Lock[] => {
    if (restriction.kind === 'from') return new Date(restriction.at) > now ? [restriction] : [];
    const other = all.find((activity) => activity.ref === restriction.activity);
    return other && !isDone(other) ? [{ kind: 'activity', ref: other.ref, title: other.title }] : [];
  };
  const activities = all.map((activity): ActivityProgress => {
    const facts = byId.get(activity.id) ?? nothing;
    return {
      activity,
      isComplete: activity.completion.conditions.length > 0 && isDone(activity),
      conditions: activity.completion.conditions.map((condition) => ({
        condition,
        isMet: met[condition](facts, activity.completion),
        mark: condition === 'marked' ? (activity.completion.minimumMark ?? 0) : (activity.passMark ?? 0),
      })),
      wasOpened: facts.viewedAt !== null,
      fraction: facts.fraction,
      isPassed: facts.isPassed,
      locks: activity.restrictions.flatMap(locksOf),
    };
  });
  const requiredOnes = activities.filter(
    ({ activity }) => activity.completion.isRequired && activity.completion.conditions.length > 0,
  );
  const completed = requiredOnes.filter(({ isComplete }) => isComplete).length;
  const lastQuiz = requiredOnes.filter(({ activity }) => activity.kind === 'quiz').at(-1);
  const finalMark = lastQuiz?.fraction ?? null;
  const { minimumMark } = outline.details;
  const isMarkReached = minimumMark === null || !lastQuiz || reaches(finalMark, minimumMark);
  return {
    activities,
    required: requiredOnes.length,
    completed,
    // Multiplied first: 29/50 × 100 is 57.99… in floating point.
    percent: requiredOnes.length === 0 ? 0 : Math.floor((completed * 100) / requiredOnes.length),
    finalMark,
    isMarkReached,
    isComplete: requiredOnes.length > 0 && completed === requiredOnes.length && isMarkReached,
  };
}
