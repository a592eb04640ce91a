import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { CountryField } from '@/components/account/country-field';
import { IdentityCard } from '@/components/account/identity-card';
import { PersonFields } from '@/components/account/person-fields';
import { SessionList } from '@/components/account/session-list';
import { NamePreview } from '@/components/certificates/name-preview';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { TextField } from '@/components/ui/form-field';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { env } from '@/env';
import { describeDevice } from '@/lib/accounts/describe-device';
import { loadProfile } from '@/lib/accounts/load-profile';
import { fitName } from '@/lib/certificates/fit-text';
import { missingGlyphs } from '@/lib/certificates/fonts';
import { href } from '@/lib/i18n/href';
import { endOtherSessionsAction, signOutAction, unlinkIdentityAction, updateProfileAction } from '../actions';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts' });
  return { title: t('profile.title') };
}

export default async function ProfilePage() {
  const { ctx, locale, isStaff } = await demandVisitor('/perfil');
  const { provider } = env();
  const [profile, t, format] = await Promise.all([
    orNotFound(loadProfile(ctx)),
    getTranslations('accounts'),
    getFormatter(),
  ]);
  const sessions = profile.sessions.map(({ device, createdAt, isThis }, index) => {
    const known = describeDevice(device);
    const browser = known.browser ?? t('profile.sessions.unknownBrowser');
    const system = known.system ?? t('profile.sessions.unknownSystem');
    return {
      id: String(index),
      device: t('profile.sessions.device', { browser, system }),
      since: t('profile.sessions.since', {
        at: format.dateTime(createdAt, { dateStyle: 'long', timeStyle: 'short' }),
      }),
      here: isThis ? t('profile.sessions.here') : null,
    };
  });
  const hostOf = (address: string) => new URL(address).host;
  const linked = profile.identities.map(({ issuer, linkedAt }) => {
    const isKnown = provider && hostOf(provider.issuer) === hostOf(issuer);
    const at = format.dateTime(linkedAt, { dateStyle: 'long' });
    return t('institution.linked', { name: isKnown ? provider.name : hostOf(issuer), at });
  });
  return (
    <Frame here="/perfil" withExit isStaff={isStaff}>
      <div className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-10">
        <PageHeading title={t('profile.title')} lead={t('profile.lead', { email: profile.email })} />
        <Card>
          <ActionForm action={updateProfileAction} className="flex flex-col gap-5">
            <PersonFields givenNames={profile.givenNames} surnames={profile.surnames} />
            <TextField
              name="certificateName"
              label={t('fields.certificateName')}
              hint={t('fields.certificateNameHint')}
              defaultValue={profile.certificateName}
              autoComplete="name"
              maxLength={120}
              required
            />
            <NamePreview
              fitted={fitName(profile.certificateName)}
              missing={missingGlyphs(profile.certificateName)}
            />
            <p className="text-sm text-ink-soft">{t('profile.issued')}</p>
            <CountryField defaultValue={profile.country} />
            <TextField
              name="institution"
              label={t('fields.institution')}
              optional={t('fields.optional')}
              defaultValue={profile.institution}
              autoComplete="organization"
              maxLength={160}
            />
            <SubmitButton className="self-start">{t('profile.submit')}</SubmitButton>
          </ActionForm>
        </Card>
        <Card title={<h2 className="text-xl">{t('profile.sessions.title')}</h2>}>
          <p className="text-ink-soft">{t('profile.sessions.lead')}</p>
          <SessionList sessions={sessions} />
          <ActionForm action={endOtherSessionsAction}>
            <SubmitButton variant="secondary">{t('profile.sessions.endOthers')}</SubmitButton>
          </ActionForm>
        </Card>
        <IdentityCard
          institution={provider?.name ?? null}
          linked={linked}
          hasPassword={profile.hasPassword}
          action={unlinkIdentityAction}
        />
        <Card title={<h2 className="text-xl">{t('profile.account')}</h2>}>
          <p>
            <a href={href(locale, '/clave')}>
              {t(profile.hasPassword ? 'profile.changePassword' : 'institution.choosePassword')}
            </a>
          </p>
          <p>
            <a href={href(locale, '/perfil/segundo-paso')}>{t('secondStep.title')}</a> ·{' '}
            {t(profile.hasSecondStep ? 'secondStep.stateOn' : 'secondStep.stateOff')}
          </p>
          <ActionForm action={signOutAction}>
            <SubmitButton variant="secondary" icon="exit">
              {t('profile.signOut')}
            </SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </Frame>
  );
}
