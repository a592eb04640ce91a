import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { Package } from '../package';

/** No two modules, activities, questions … of a course share an id: progress and links hang on them. */
export function checkIds(course: Package): Problem[] {
  const activities = course.modules.flatMap((module, i) =>
    module.activities.map(({ ref }, j) => ({ id: ref, path: ['modules', i, 'activities', j, 'ref'] })),
  );
  const questions = course.categories.flatMap((category, i) =>
    category.questions.map(({ ref }, j) => ({ id: ref, path: ['categories', i, 'questions', j, 'ref'] })),
  );
  return [
    ...twice(course.modules.map(({ ref }, i) => ({ id: ref, path: ['modules', i, 'ref'] }))),
    ...twice(activities),
    ...twice(course.categories.map(({ ref }, i) => ({ id: ref, path: ['categories', i, 'ref'] }))),
    ...twice(questions),
    ...twice(course.glossary.map(({ id }, i) => ({ id, path: ['glossary', i, 'id'] }))),
    ...twice(course.countries.map(({ code }, i) => ({ id: code, path: ['countries', i, 'code'] }))),
  ];
}

function twice(named: { id: string; path: Problem['path'] }[]): Problem[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [problemsAt(path)('id-twice', { id })] : [];
  });
}
