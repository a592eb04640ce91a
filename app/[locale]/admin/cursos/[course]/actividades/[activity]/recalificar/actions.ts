'use server';

import { action } from '@/app/action';
import { href } from '@/lib/i18n/href';
import { regradeInput } from '@/lib/marking/input';
import { regradeQuiz } from '@/lib/marking/regrade-quiz';

export const regradeQuizAction = action(
  regradeInput,
  regradeQuiz,
  ({ attempts }, { input: { course, activity }, locale }) =>
    href(
      locale,
      '/admin/cursos/[course]/actividades/[activity]/recalificar',
      { course, activity },
      { hecho: attempts },
    ),
);
