'use server';

import { action } from '@/app/action';
import { sessionToken } from '@/app/visit';
import { env } from '@/env';
import { secondStepInput } from '@/lib/accounts/input';
import { giveBackTries, limits, type Tries } from '@/lib/accounts/limit';
import { passSecondStep } from '@/lib/accounts/pass-second-step';
import { sessionOwner } from '@/lib/accounts/session-owner';
import { href } from '@/lib/i18n/href';
import type { Context } from '@/lib/kernel/context';

/** Tries count for the account, so that a second sign-in gives no more of them. */
async function triesOf(ctx: Context): Promise<Tries> {
  const owner = await sessionOwner(ctx, await sessionToken());
  return owner ? [[limits.secondStep, owner.id]] : [];
}

export const passSecondStepAction = action(
  secondStepInput,
  async (ctx, { code }) => {
    const tries = await triesOf(ctx);
    const token = (await sessionToken()) ?? '';
    const result = await passSecondStep(ctx, { token, code }, env().AUTH_SECRET);
    if (result.ok) await giveBackTries(ctx, tries);
    return result;
  },
  (_value, { input: { volver }, locale }) => volver ?? href(locale, '/aprender'),
  { limits: (_input, _address, _person, ctx) => triesOf(ctx) },
);
