'use server';

import { action } from '@/app/action';
import { confirmName } from '@/lib/enrolment/confirm-name';
import { confirmNameInput } from '@/lib/enrolment/input';
import { href } from '@/lib/i18n/href';

export const confirmNameAction = action(
  confirmNameInput,
  confirmName,
  ({ slug }, { locale }) => `${href(locale, '/aprender/[course]', { course: slug })}#certificado`,
);
