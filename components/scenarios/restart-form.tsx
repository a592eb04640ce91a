import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = { hidden: { course: string; activity: string; run: string }; restartRunAction: FormAction };

/** From the beginning, by another way; what was walked is kept. */
export function RestartForm({ hidden, restartRunAction }: Props) {
  const t = useTranslations('scenarios');
  return (
    <ActionForm action={restartRunAction} hidden={hidden} className="no-print">
      <SubmitButton variant="secondary">{t('restart')}</SubmitButton>
      <p className="mt-2 text-sm text-ink-soft">{t('restartText')}</p>
    </ActionForm>
  );
}
