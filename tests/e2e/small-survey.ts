import type { Package } from '@/lib/packages/package';
import { survey } from '@/tests/lib/surveys/sample';

/** The survey that ends the small course; nobody has to answer it. */
export const opinion = 'opinion';

export function withSurvey(course: Package): Package {
  const [last, ...before] = [...course.modules].reverse();
  const activity = {
    ref: opinion,
    title: 'Su opinión',
    minutes: 1,
    completion: { isRequired: false, conditions: ['submitted' as const] },
    restrictions: [],
    body: survey,
  };
  const longer = { ...last!, minutes: last!.minutes + 1, activities: [...last!.activities, activity] };
  return { ...course, modules: [...before.reverse(), longer] };
}
