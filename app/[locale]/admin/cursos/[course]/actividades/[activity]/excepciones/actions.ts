'use server';

import { action } from '@/app/action';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { grantOverride } from '@/lib/marking/grant-override';
import { overrideInput, withdrawInput } from '@/lib/marking/input';
import { withdrawOverride } from '@/lib/marking/withdraw-override';

const page = (locale: Locale, { course, activity }: { course: string; activity: string }, done: string) =>
  href(
    locale,
    '/admin/cursos/[course]/actividades/[activity]/excepciones',
    { course, activity },
    { hecho: done },
  );

export const grantOverrideAction = action(overrideInput, grantOverride, (_value, { input, locale }) =>
  page(locale, input, 'si'),
);

export const withdrawOverrideAction = action(withdrawInput, withdrawOverride, (_value, { input, locale }) =>
  page(locale, input, 'no'),
);
