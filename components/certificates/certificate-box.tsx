import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { TextField } from '@/components/ui/form-field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OwnCertificate } from '@/lib/certificates/find-own-certificate';
import type { Locale } from '@/lib/i18n/locales';
import { IssuedCertificate } from './issued-certificate';
import { NamePreview } from './name-preview';

type Props = {
  certificate: OwnCertificate | null;
  course: string;
  locale: Locale;
  name: string;
  /** How the certificate sets the name. */
  fitted: { size: number; lines: string[] };
  isNameConfirmed: boolean;
  isComplete: boolean;
  /** Whether the learner asks for it once the course is complete. */
  isOnRequest: boolean;
  confirmNameAction: FormAction;
  requestCertificateAction: FormAction;
};

/** The way to the certificate: first the name is confirmed, then it is issued or asked for, then it can be downloaded. */
export function CertificateBox(props: Props) {
  const { certificate, course, locale, name, fitted, isNameConfirmed, isComplete, isOnRequest } = props;
  const t = useTranslations('certificates.box');
  return (
    <section
      id="certificado"
      className="flex scroll-mt-20 flex-col gap-4 rounded-lg border-2 border-beam bg-surface p-5"
    >
      <h2 className="flex items-center gap-2 text-lg">
        <Icon name="certificate" className="size-6 text-sea" />
        {t('title')}
      </h2>
      {certificate ? (
        <IssuedCertificate certificate={certificate} course={course} locale={locale} />
      ) : (
        <>
          <p>{t(stepOf(props))}</p>
          {isNameConfirmed && isComplete && isOnRequest && (
            <ActionForm action={props.requestCertificateAction} hidden={{ course }}>
              <SubmitButton>{t('request')}</SubmitButton>
            </ActionForm>
          )}
          <NamePreview fitted={fitted} />
          <details open={!isNameConfirmed}>
            <summary className="min-h-9 cursor-pointer text-sm font-semibold text-sea">
              {isNameConfirmed ? t('change') : t('confirmTitle')}
            </summary>
            <ActionForm
              action={props.confirmNameAction}
              hidden={{ course }}
              className="mt-3 flex flex-col gap-4"
            >
              <TextField
                name="certificateName"
                label={t('nameLabel')}
                hint={t('nameHint')}
                defaultValue={name}
                maxLength={120}
                autoComplete="name"
                required
              />
              <SubmitButton>{t('confirm')}</SubmitButton>
            </ActionForm>
          </details>
        </>
      )}
    </section>
  );
}

function stepOf({ isNameConfirmed, isComplete, isOnRequest }: Props) {
  if (!isNameConfirmed) return 'confirmFirst';
  if (isOnRequest) return isComplete ? 'requestNow' : 'requestLater';
  return isComplete ? 'soon' : 'confirmed';
}
