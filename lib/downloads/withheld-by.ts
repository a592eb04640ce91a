import type { CourseProgress } from '@/lib/enrolment/progress';

/** What a book would tell too early: activities with something to read that are not open to this learner yet. */
export const withheldBy = ({ activities }: CourseProgress): string[] =>
  activities
    .filter(({ locks, activity }) => locks.length > 0 && !/^(quiz|survey)$/.test(activity.kind))
    .map(({ activity }) => activity.id);
