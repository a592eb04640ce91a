import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { Package } from '../package';

const differs = (a: number, b: number) => Math.abs(a - b) > 0.01;
const sum = (parts: { minutes: number }[]) => parts.reduce((total, { minutes }) => total + minutes, 0);

/** Minutes of activities make the module's; those of modules make the course's hours. */
export function checkMinutes(course: Package): Problem[] {
  const problems: Problem[] = course.modules.flatMap((module, i) =>
    differs(sum(module.activities), module.minutes)
      ? [
          problemsAt(['modules', i, 'minutes'])('minutes-of-module', {
            said: module.minutes,
            sum: sum(module.activities),
          }),
        ]
      : [],
  );
  const total = sum(course.modules);
  if (differs(total, course.details.hours * 60))
    problems.push(
      problemsAt(['details', 'hours'], 'warning')('minutes-of-course', {
        said: course.details.hours * 60,
        sum: total,
      }),
    );
  return problems;
}
