import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { visit } from '@/app/visit';
import { AccountSheet } from '@/components/account/account-sheet';
import { EmailField } from '@/components/account/email-field';
import { InstitutionDoor } from '@/components/account/institution-door';
import { PasswordField } from '@/components/account/password-field';
import { ActionForm } from '@/components/ui/action-form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { env } from '@/env';
import { safeReturn } from '@/lib/accounts/safe-return';
import { href } from '@/lib/i18n/href';
import { signInAction } from '../actions';

type Query = { volver?: string | string[]; aviso?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Why somebody comes back from the institution without a session. */
const reasons = [
  'institution-down',
  'institution-failed',
  'institution-cancelled',
  'institution-email',
  'institution-other',
  'institution-tries',
  'institution-over',
  'account-disabled',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts' });
  return { title: t('signIn.title') };
}

export default async function SignInPage({ searchParams }: Props) {
  const [{ visitor, locale }, t, query] = await Promise.all([
    visit(),
    getTranslations('accounts'),
    searchParams,
  ]);
  const back = safeReturn([query.volver].flat()[0]);
  if (visitor) redirect(back ?? href(locale, '/aprender'));
  const aviso = reasons.find((reason) => reason === [query.aviso].flat()[0]);
  const { provider } = env();
  return (
    <Frame here="/entrar">
      <AccountSheet
        title={t('signIn.title')}
        below={
          <>
            <p>
              <a href={href(locale, '/clave')}>{t('signIn.forgot')}</a>
            </p>
            <p>
              {t('signIn.noAccount')}{' '}
              <a href={href(locale, '/registro', {}, back ? { volver: back } : {})}>{t('register.title')}</a>
            </p>
          </>
        }
      >
        {aviso && <Notice tone="danger" title={t(`refusals.${aviso}`)} className="mb-6" />}
        <ActionForm
          action={signInAction}
          hidden={back ? { volver: back } : {}}
          className="flex flex-col gap-5"
        >
          <EmailField />
          <PasswordField kind="current" />
          <SubmitButton className="self-start">{t('signIn.submit')}</SubmitButton>
        </ActionForm>
        {provider && <InstitutionDoor name={provider.name} back={back} />}
      </AccountSheet>
    </Frame>
  );
}
