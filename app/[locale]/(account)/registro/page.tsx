import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { visit } from '@/app/visit';
import { AccountSheet } from '@/components/account/account-sheet';
import { ConsentField } from '@/components/account/consent-field';
import { CountryField } from '@/components/account/country-field';
import { EmailField } from '@/components/account/email-field';
import { PasswordField } from '@/components/account/password-field';
import { PersonFields } from '@/components/account/person-fields';
import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { safeReturn } from '@/lib/accounts/safe-return';
import { href } from '@/lib/i18n/href';
import { registerAction } from '../actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ volver?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts' });
  return { title: t('register.title') };
}

export default async function RegisterPage({ searchParams }: Props) {
  const [{ visitor, locale }, t, query] = await Promise.all([
    visit(),
    getTranslations('accounts'),
    searchParams,
  ]);
  const back = safeReturn([query.volver].flat()[0]);
  if (visitor) redirect(back ?? href(locale, '/aprender'));
  const hidden: Record<string, string> = back ? { volver: back } : {};
  return (
    <Frame here="/registro">
      <AccountSheet
        title={t('register.title')}
        lead={t('register.lead')}
        below={
          <p>
            {t('register.haveAccount')} <a href={href(locale, '/entrar', {}, hidden)}>{t('signIn.title')}</a>
          </p>
        }
      >
        <ActionForm action={registerAction} hidden={hidden} className="flex flex-col gap-5">
          <PersonFields />
          <EmailField />
          <PasswordField kind="first" />
          <CountryField />
          <ConsentField />
          <SubmitButton className="self-start">{t('register.submit')}</SubmitButton>
        </ActionForm>
      </AccountSheet>
    </Frame>
  );
}
