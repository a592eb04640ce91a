import type { ListedCourse } from '@/db/queries/catalogue';

export type EnrolmentState = 'open' | 'not-yet' | 'closed' | 'full';

/** Whether one may enrol now. Both limits of the window belong to it. */
export function enrolmentState(
  course: Pick<ListedCourse, 'opensAt' | 'closesAt' | 'capacity' | 'seatsTaken'>,
  now: Date,
): EnrolmentState {
  if (course.opensAt && now < course.opensAt) return 'not-yet';
  if (course.closesAt && now > course.closesAt) return 'closed';
  if (course.capacity !== null && course.seatsTaken >= course.capacity) return 'full';
  return 'open';
}
