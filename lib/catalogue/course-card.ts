import type { ListedCourse } from '@/db/queries/catalogue';
import { type EnrolmentState, enrolmentState } from './enrolment-state';
import type { CourseDetails, Outline } from './input';

/** A course as the catalogue shows it. */
export type CourseCard = {
  slug: string;
  details: CourseDetails;
  minutes: number;
  modules: number;
  state: EnrolmentState;
  opensAt: Date | null;
  closesAt: Date | null;
  timeZone: string;
  needsKey: boolean;
};

/** What the catalogue shows of a published course now. */
export function courseCard(course: ListedCourse, outline: Outline, now: Date): CourseCard {
  const activities = outline.modules.flatMap((module) => module.activities);
  return {
    slug: course.slug,
    details: outline.details,
    minutes: activities.reduce((sum, activity) => sum + activity.minutes, 0),
    modules: outline.modules.length,
    state: enrolmentState(course, now),
    opensAt: course.opensAt,
    closesAt: course.closesAt,
    timeZone: course.timeZone,
    needsKey: course.enrolmentKeyHash !== null,
  };
}
