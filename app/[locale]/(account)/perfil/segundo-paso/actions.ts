'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/app/action';
import { env } from '@/env';
import { beginSecondStep } from '@/lib/accounts/begin-second-step';
import { disableSecondStep } from '@/lib/accounts/disable-second-step';
import { enableSecondStep } from '@/lib/accounts/enable-second-step';
import { secondStepInput } from '@/lib/accounts/input';
import { limits, type Tries } from '@/lib/accounts/limit';
import { renewRecoveryCodes } from '@/lib/accounts/renew-recovery-codes';
import { href } from '@/lib/i18n/href';
import { translator } from '@/lib/i18n/translator';

const place = '/perfil/segundo-paso';
const tries = (_input: unknown, _address: string, person: string): Tries => [[limits.secondStep, person]];

export const beginSecondStepAction = action(
  z.object({}),
  (ctx) => beginSecondStep(ctx, env().AUTH_SECRET),
  (_value, { locale }) => href(locale, place, {}, { paso: 2 }),
);

export const enableSecondStepAction = action(
  secondStepInput,
  (ctx, input) => enableSecondStep(ctx, input, env().AUTH_SECRET),
  (_value, { locale }) => href(locale, place, {}, { paso: 3 }),
  { limits: tries },
);

export const renewRecoveryCodesAction = action(
  secondStepInput,
  (ctx, input) => renewRecoveryCodes(ctx, input, env().AUTH_SECRET),
  (codes, { locale }) => {
    refresh();
    const t = translator(locale, 'accounts.secondStep');
    return { status: 'done', message: t('codesMade', { codes: codes.join(' · ') }) };
  },
  { limits: tries },
);

export const disableSecondStepAction = action(
  secondStepInput,
  (ctx, input) => disableSecondStep(ctx, input, env().AUTH_SECRET),
  (_value, { locale }) => href(locale, place, {}, { paso: 1 }),
  { limits: tries },
);
