import type { Metadata } from 'next';
import { cookies } from 'next/headers';
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
import { href } from '@/lib/i18n/href';
import { resetPasswordAction } from '../../actions';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts' });
  return { title: t('newPassword.title') };
}

export default async function NewPasswordPage() {
  const [{ locale }, t, jar] = await Promise.all([visit(), getTranslations('accounts'), cookies()]);
  const pending = readPending(jar.get(pendingCookie)?.value);
  return (
    <Frame here="/clave/nueva">
      <AccountSheet
        title={t('newPassword.title')}
        lead={pending ? t('newPassword.lead', { email: pending.email }) : t('newPassword.leadElsewhere')}
        below={
          <>
            <p>
              <a href={href(locale, '/clave')}>{t('newPassword.again')}</a>
            </p>
            <p className="text-ink-soft">{t('newPassword.ends')}</p>
          </>
        }
      >
        {env().FARO_DEMO && !env().SMTP_URL && <DemoMail />}
        <ActionForm
          action={resetPasswordAction}
          hidden={pending ? { email: pending.email } : {}}
          className="flex flex-col gap-5"
        >
          {!pending && <EmailField />}
          <CodeField />
          <PasswordField kind="new" />
          <SubmitButton className="self-start">{t('newPassword.submit')}</SubmitButton>
        </ActionForm>
      </AccountSheet>
    </Frame>
  );
}
