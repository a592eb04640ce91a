import { attemptsOf, checkCompletion } from '@/lib/authoring/check-completion';
import { checkSlots } from '@/lib/authoring/check-slots';
import { compileActivity, compileText } from '@/lib/authoring/compile-activity';
import { type Problem, problemsAt } from '@/lib/authoring/problem';
import { sizeOf } from '../measure';
import { compileOptionsOf, type Package, stockOf } from '../package';

/** Every activity compiles, fits its budget, can be filled and can be completed. */
export function checkActivities(course: Package): Problem[] {
  const options = compileOptionsOf(course);
  const description = compileText(course.details.description, options, ['details', 'description']);
  const problems: Problem[] = [...description.problems];
  const stock = stockOf(course);
  const listed: { place: Problem['path']; ref: string }[] = [];

  course.modules.forEach((module, i) => {
    if (module.activities.length === 0) problems.push(problemsAt(['modules', i])('module-empty'));
    module.activities.forEach(({ ref, body }, j) => {
      const place = ['modules', i, 'activities', j];
      listed.push({ place, ref });
      const inBody = (found: Problem[]) =>
        problems.push(...found.map((problem) => ({ ...problem, path: [...place, 'body', ...problem.path] })));
      const { compiled, problems: found } = compileActivity(body, options);
      inBody(found);
      if (body.kind === 'quiz') inBody(checkSlots(body, stock));
      const size = sizeOf(compiled);
      if (compiled.kind === 'lesson' && size > lessonBytes)
        problems.push(problemsAt(place)('lesson-too-heavy', { size, maximum: lessonBytes }));
    });
  });

  const activities = course.modules.flatMap((module) =>
    module.activities.map((activity) => ({
      ...activity,
      kind: activity.body.kind,
      attempts: attemptsOf(activity.body),
    })),
  );
  for (const problem of checkCompletion(activities)) {
    const [position, ...rest] = problem.path;
    problems.push({ ...problem, path: [...listed[Number(position)]!.place, ...rest] });
  }
  const givesMark = ({ kind, completion }: (typeof activities)[number]) =>
    kind === 'quiz' && completion.isRequired;
  if (course.details.minimumMark !== null && !activities.some(givesMark))
    problems.push(problemsAt(['details', 'minimumMark'])('mark-without-quiz'));
  return problems;
}

const lessonBytes = 60_000;
