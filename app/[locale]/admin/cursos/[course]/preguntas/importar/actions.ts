'use server';

import { action } from '@/app/action';
import { href } from '@/lib/i18n/href';
import { importQuestionsInput } from '@/lib/packages/exchange-input';
import { importQuestions } from '@/lib/packages/import-questions';

/** Writes what the file that waits can give the bank; the page then says in numbers what was done. */
export const importQuestionsAction = action(
  importQuestionsInput,
  importQuestions,
  ({ added, updated, same, refused }, { input: { course }, locale }) =>
    href(
      locale,
      '/admin/cursos/[course]/preguntas/importar',
      { course },
      { agregadas: added, actualizadas: updated, iguales: same, rechazadas: refused },
    ),
);
