import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { sessionToken, visit } from '@/app/visit';
import { AccountSheet } from '@/components/account/account-sheet';
import { AppCodeField } from '@/components/account/app-code-field';
import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { safeReturn } from '@/lib/accounts/safe-return';
import { sessionOwner } from '@/lib/accounts/session-owner';
import { href } from '@/lib/i18n/href';
import { passSecondStepAction } from './actions';

type Props = { searchParams: Promise<{ volver?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.secondStep');
  return { title: t('enterTitle') };
}

export default async function EnterSecondStepPage({ searchParams }: Props) {
  const [{ ctx, visitor, locale }, t, query] = await Promise.all([
    visit(),
    getTranslations('accounts.secondStep'),
    searchParams,
  ]);
  const back = safeReturn([query.volver].flat()[0]);
  if (visitor) redirect(back ?? href(locale, '/aprender'));
  const owner = await sessionOwner(ctx, await sessionToken());
  if (!owner) redirect(href(locale, '/entrar', {}, back ? { volver: back } : {}));
  return (
    <Frame here="/entrar/segundo-paso">
      <AccountSheet
        title={t('enterTitle')}
        lead={t('enterLead')}
        below={<p className="text-ink-soft">{t('lostPhone')}</p>}
      >
        <ActionForm
          action={passSecondStepAction}
          hidden={back ? { volver: back } : {}}
          className="flex flex-col gap-5"
        >
          <AppCodeField withRecovery />
          <SubmitButton className="self-start">{t('enterSubmit')}</SubmitButton>
        </ActionForm>
      </AccountSheet>
    </Frame>
  );
}
