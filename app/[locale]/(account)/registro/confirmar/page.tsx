import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { visit } from '@/app/visit';
import { AccountSheet } from '@/components/account/account-sheet';
import { CodeField } from '@/components/account/code-field';
import { DemoMail } from '@/components/account/demo-mail';
import { EmailField } from '@/components/account/email-field';
import { PasswordField } from '@/components/account/password-field';
import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { env } from '@/env';
import { pendingCookie, readPending } from '@/lib/accounts/pending';
import { safeReturn } from '@/lib/accounts/safe-return';
import { href } from '@/lib/i18n/href';
import { confirmEmailAction, resendCodeAction } from '../../actions';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ volver?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts' });
  return { title: t('confirm.title') };
}

export default async function ConfirmPage({ searchParams }: Props) {
  const [{ visitor, locale }, t, query] = await Promise.all([
    visit(),
    getTranslations('accounts'),
    searchParams,
  ]);
  const back = safeReturn([query.volver].flat()[0]);
  if (visitor) redirect(back ?? href(locale, '/aprender'));
  const pending = readPending((await cookies()).get(pendingCookie)?.value);
  const hidden = { ...(back && { volver: back }), ...(pending && { email: pending.email }) };
  return (
    <Frame here="/registro/confirmar">
      <AccountSheet
        title={t('confirm.title')}
        lead={pending ? t('confirm.lead', { email: pending.email }) : t('confirm.leadElsewhere')}
        below={
          <>
            {pending ? (
              <ActionForm action={resendCodeAction} hidden={{ email: pending.email }}>
                <SubmitButton variant="secondary" icon="mail">
                  {t('confirm.again')}
                </SubmitButton>
              </ActionForm>
            ) : (
              <p>
                {t('confirm.expired')} <a href={href(locale, '/entrar')}>{t('signIn.title')}</a>
              </p>
            )}
            <p className="text-ink-soft">{t('confirm.notThere')}</p>
            <p>
              <a href={href(locale, '/clave')}>{t('signIn.forgot')}</a>
            </p>
          </>
        }
      >
        {env().FARO_DEMO && !env().SMTP_URL && <DemoMail />}
        <ActionForm action={confirmEmailAction} hidden={hidden} className="flex flex-col gap-5">
          {!pending && <EmailField />}
          <CodeField />
          {!pending && <PasswordField kind="current" hint={t('confirm.passwordHint')} />}
          <SubmitButton className="self-start">{t('confirm.submit')}</SubmitButton>
        </ActionForm>
      </AccountSheet>
    </Frame>
  );
}
