import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { AppCodeField } from '@/components/account/app-code-field';
import { QrCode } from '@/components/account/qr-code';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { env } from '@/env';
import { loadSecondStep } from '@/lib/accounts/load-second-step';
import { qrPath } from '@/lib/certificates/qr-path';
import { href } from '@/lib/i18n/href';
import {
  beginSecondStepAction,
  disableSecondStepAction,
  enableSecondStepAction,
  renewRecoveryCodesAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.secondStep');
  return { title: t('title') };
}

export default async function SecondStepPage() {
  const { ctx, locale, isStaff } = await demandVisitor('/perfil/segundo-paso');
  const [step, t] = await Promise.all([
    orNotFound(loadSecondStep(ctx, env().AUTH_SECRET)),
    getTranslations('accounts.secondStep'),
  ]);
  return (
    <Frame here="/perfil/segundo-paso" withExit isStaff={isStaff}>
      <div className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-10">
        <PageHeading title={t('title')} lead={t('lead')} />
        {step.state === 'off' && (
          <Card>
            <p>{t('needsApp')}</p>
            <ActionForm action={beginSecondStepAction} className="mt-4">
              <SubmitButton>{t('begin')}</SubmitButton>
            </ActionForm>
          </Card>
        )}
        {step.state === 'begun' && (
          <Card title={<h2 className="text-xl">{t('scanTitle')}</h2>}>
            <p>{t('scan')}</p>
            <div className="my-4">
              <QrCode {...qrPath(step.address)} label={t('qr')} />
            </div>
            <p>{t('typeInstead')}</p>
            <p className="my-2 font-mono text-lg break-all">{step.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
            <ActionForm action={enableSecondStepAction} className="mt-4 flex flex-col gap-5">
              <AppCodeField />
              <SubmitButton className="self-start">{t('enable')}</SubmitButton>
            </ActionForm>
          </Card>
        )}
        {step.state === 'on' && (
          <>
            <Notice tone="success" live={false} title={t('isOn')} />
            <Card title={<h2 className="text-xl">{t('recoveryTitle')}</h2>}>
              <p>{t('recovery', { left: step.recoveryCodes })}</p>
              <ActionForm action={renewRecoveryCodesAction} className="mt-4 flex flex-col gap-5">
                <AppCodeField />
                <SubmitButton className="self-start">{t('makeCodes')}</SubmitButton>
              </ActionForm>
            </Card>
            <Card title={<h2 className="text-xl">{t('disableTitle')}</h2>}>
              <p>{t('disableLead')}</p>
              <ActionForm action={disableSecondStepAction} className="mt-4 flex flex-col gap-5">
                <AppCodeField withRecovery />
                <SubmitButton variant="secondary" className="self-start">
                  {t('disable')}
                </SubmitButton>
              </ActionForm>
            </Card>
          </>
        )}
        <p>
          <a href={href(locale, '/perfil')}>{t('back')}</a>
        </p>
      </div>
    </Frame>
  );
}
