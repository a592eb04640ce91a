import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { newcomer, readNote } from '@/app/sealed';
import { visit } from '@/app/visit';
import { AccountSheet } from '@/components/account/account-sheet';
import { ConsentField } from '@/components/account/consent-field';
import { CountryField } from '@/components/account/country-field';
import { PersonFields } from '@/components/account/person-fields';
import { ActionForm } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { href } from '@/lib/i18n/href';
import { registerIdentityAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.institution');
  return { title: t('title') };
}

export default async function NewcomerPage() {
  const [{ visitor, locale }, t, note] = await Promise.all([
    visit(),
    getTranslations('accounts'),
    readNote(newcomer),
  ]);
  if (visitor) redirect(href(locale, '/aprender'));
  if (!note) redirect(href(locale, '/entrar'));
  const { claims, back } = note;
  return (
    <Frame here="/registro/institucion">
      <AccountSheet
        title={t('institution.title')}
        lead={t('institution.lead', { email: claims.email })}
        below={
          <p>
            <a href={href(locale, '/entrar', {}, back ? { volver: back } : {})}>
              {t('institution.otherWay')}
            </a>
          </p>
        }
      >
        <ActionForm
          action={registerIdentityAction}
          hidden={back ? { volver: back } : {}}
          className="flex flex-col gap-5"
        >
          <PersonFields givenNames={claims.givenNames} surnames={claims.surnames} />
          <CountryField />
          <ConsentField />
          <SubmitButton className="self-start">{t('register.submit')}</SubmitButton>
        </ActionForm>
      </AccountSheet>
    </Frame>
  );
}
