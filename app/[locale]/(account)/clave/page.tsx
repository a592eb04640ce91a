import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { visit } from '@/app/visit';
import { AccountSheet } from '@/components/account/account-sheet';
import { EmailField } from '@/components/account/email-field';
import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { href } from '@/lib/i18n/href';
import { requestResetAction } from '../actions';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts' });
  return { title: t('forgotten.title') };
}

export default async function ForgottenPage() {
  const [{ visitor, locale }, t] = await Promise.all([visit(), getTranslations('accounts')]);
  const [way, words] = visitor
    ? [href(locale, '/perfil'), t('profile.title')]
    : [href(locale, '/entrar'), t('signIn.title')];
  return (
    <Frame here="/clave">
      <AccountSheet
        title={t('forgotten.title')}
        lead={t('forgotten.lead')}
        below={
          <p>
            <a href={way}>{words}</a>
          </p>
        }
      >
        <ActionForm action={requestResetAction} className="flex flex-col gap-5">
          <EmailField defaultValue={visitor?.email} />
          <SubmitButton className="self-start">{t('forgotten.submit')}</SubmitButton>
        </ActionForm>
      </AccountSheet>
    </Frame>
  );
}
