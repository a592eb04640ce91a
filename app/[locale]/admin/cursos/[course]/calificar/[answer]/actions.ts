'use server';

import { action } from '@/app/action';
import { href } from '@/lib/i18n/href';
import { ref } from '@/lib/kernel/ref';
import { markInput } from '@/lib/marking/input';
import { markAnswer } from '@/lib/marking/mark-answer';

/** «Guardar y siguiente»: on to the queue, whose head is the next. */
export const markAnswerAction = action(
  markInput.extend({ course: ref }),
  (ctx, input, { form }) => markAnswer(ctx, input, form),
  (_value, { input, locale }) => href(locale, '/admin/cursos/[course]/calificar', { course: input.course }),
);
