import { type Problem, problemsAt } from '@/lib/authoring/problem';
import type { Package } from '../package';

/** What a scenario needs to be worth playing. That it is sound is checked when it is compiled. */
const enough = { decisions: 4, scenes: 12, endings: 2 };

/** Says which scenarios are too small to be worth playing. */
export function checkScenarios(course: Package): Problem[] {
  return course.modules.flatMap((module, i) =>
    module.activities.flatMap(({ body }, j) => {
      if (body.kind !== 'scenario') return [];
      const has = {
        decisions: body.scenes.filter((scene) => scene.choices?.length).length,
        scenes: body.scenes.length,
        endings: body.scenes.filter((scene) => scene.ending).length,
      };
      const isSmall =
        has.decisions < enough.decisions || has.scenes < enough.scenes || has.endings < enough.endings;
      return isSmall
        ? [problemsAt(['modules', i, 'activities', j, 'body', 'scenes'], 'warning')('scenario-small', has)]
        : [];
    }),
  );
}
