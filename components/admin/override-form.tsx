import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { AreaField, TextField } from '@/components/ui/form-field';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = { action: FormAction; place: { course: string; activity: string }; zone: string };

/** Grants one learner something beyond the settings, and asks why. */
export function OverrideForm({ action, place, zone }: Props) {
  const t = useTranslations('admin.overrides');
  return (
    <section aria-labelledby="conceder" className="max-w-xl rounded-lg border border-line bg-surface p-5">
      <h2 id="conceder" className="mb-4 text-lg">
        {t('grant')}
      </h2>
      <ActionForm action={action} hidden={place} className="flex flex-col gap-5">
        <TextField name="email" type="email" label={t('email')} hint={t('emailHint')} required />
        <TextField name="extraMinutes" inputMode="numeric" label={t('extraMinutes')} maxLength={4} />
        <TextField name="extraAttempts" inputMode="numeric" label={t('extraAttempts')} maxLength={3} />
        <TextField name="opensAt" type="datetime-local" label={t('opensAt')} hint={t('zone', { zone })} />
        <TextField name="closesAt" type="datetime-local" label={t('closesAt')} hint={t('zone', { zone })} />
        <AreaField
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          rows={3}
          maxLength={500}
          required
        />
        <SubmitButton className="self-start">{t('submit')}</SubmitButton>
      </ActionForm>
    </section>
  );
}
