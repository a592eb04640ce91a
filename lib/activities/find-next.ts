import type { ActivityProgress, CourseProgress } from '@/lib/enrolment/progress';

/**
 * Where «Continuar» leads: to what was opened last while it is not complete, then to the first that still has to be
 * done; on the way also to what may be left out, once, so that nobody passes it by unseen.
 */
export function findNext(
  { activities }: Pick<CourseProgress, 'activities'>,
  lastActivityId: string | null,
): ActivityProgress | undefined {
  const last = activities.find(({ activity }) => activity.id === lastActivityId);
  if (last && !last.isComplete) return last;
  const isNext = ({ isComplete, wasOpened, activity }: ActivityProgress) =>
    !isComplete &&
    (activity.completion.isRequired || (!wasOpened && activity.completion.conditions.length > 0));
  return activities.find(isNext) ?? last ?? activities[0];
}
