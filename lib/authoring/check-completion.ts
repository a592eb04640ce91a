import type { ActivityBody, ActivityKind, CompletionRule, Restriction } from '@/lib/catalogue/input';
import { type Problem, problemsAt } from './problem';

type Listed = {
  ref: string;
  kind: ActivityKind;
  /** That a quiz allows; 0 = unlimited. */
  attempts?: number;
  completion: CompletionRule;
  restrictions: Restriction[];
};

const possible: Record<ActivityKind, CompletionRule['conditions']> = {
  lesson: ['viewed', 'read'],
  quiz: ['viewed', 'submitted', 'marked', 'passed', 'exhausted'],
  scenario: ['viewed', 'ended'],
  plan: ['viewed', 'submitted'],
  survey: ['viewed', 'submitted'],
};

/** Attempts that a quiz allows, 0 = unlimited; undefined for what is no quiz. */
export const attemptsOf = (body: ActivityBody) => (body.kind === 'quiz' ? body.attempts : undefined);

/** Every activity can be opened and completed by someone. Paths begin with the place in the list. */
export function checkCompletion(activities: Listed[]): Problem[] {
  const problems: Problem[] = [];
  const byRef = new Map(activities.map((activity) => [activity.ref, activity]));
  const before = (activity: Listed) =>
    activity.restrictions.flatMap((one) => (one.kind === 'activity' ? [one.activity] : []));

  activities.forEach((activity, i) => {
    for (const condition of activity.completion.conditions)
      if (!possible[activity.kind].includes(condition))
        problems.push(
          problemsAt([i, 'completion'])('completion-impossible', { condition, kind: activity.kind }),
        );
    const { conditions, minimumMark } = activity.completion;
    if (conditions.includes('marked') !== (minimumMark !== undefined))
      problems.push(problemsAt([i, 'completion'])('completion-mark', { activity: activity.ref }));
    if (conditions.includes('exhausted') && activity.attempts === 0)
      problems.push(problemsAt([i, 'completion'])('completion-never-exhausted', { activity: activity.ref }));
    if (activity.completion.isRequired && activity.completion.conditions.length === 0)
      problems.push(problemsAt([i, 'completion'])('required-without-completion', { activity: activity.ref }));
    for (const ref of before(activity)) {
      const other = byRef.get(ref);
      if (!other) problems.push(problemsAt([i, 'restrictions'])('activity-unknown', { activity: ref }));
      else if (other.completion.conditions.length === 0)
        problems.push(problemsAt([i, 'restrictions'])('restriction-never-met', { activity: ref }));
    }
    const seen = new Set(before(activity));
    for (const ref of seen)
      for (const next of before(byRef.get(ref) ?? { ...activity, restrictions: [] })) seen.add(next);
    if (seen.has(activity.ref))
      problems.push(problemsAt([i, 'restrictions'])('restriction-cycle', { activity: activity.ref }));
  });
  return problems;
}
