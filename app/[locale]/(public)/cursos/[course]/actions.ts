'use server';

import { action } from '@/app/action';
import { limits } from '@/lib/accounts/limit';
import { enrol } from '@/lib/enrolment/enrol';
import { enrolInput, leaveInput } from '@/lib/enrolment/input';
import { leave } from '@/lib/enrolment/leave';
import { href } from '@/lib/i18n/href';

export const enrolAction = action(
  enrolInput,
  enrol,
  ({ slug }, { locale }) => href(locale, '/aprender/[course]', { course: slug }, { inscrito: 1 }),
  {
    limits: ({ course, key }, address, person) =>
      key ? [[limits.enrolmentKey, `${course}|${person}|${address}`]] : [],
  },
);

export const leaveAction = action(leaveInput, leave, (_value, { locale }) =>
  href(locale, '/aprender', {}, { baja: 1 }),
);
