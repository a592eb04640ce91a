import type { ActivityKind, CompletionRule, Restriction } from '@/lib/catalogue/input';
import { type Problem, problemsAt } from './problem';

type Listed = { ref: string; kind: ActivityKind; completion: CompletionRule; restrictions: Restriction[] };

const possible: Record<ActivityKind, CompletionRule['conditions']> = {
  lesson: ['viewed', 'read'],
  quiz: ['viewed', 'submitted', 'passed'],
  scenario: ['viewed', 'ended'],
  plan: ['viewed', 'submitted'],
  survey: ['viewed', 'submitted'],
};

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
