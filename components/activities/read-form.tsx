import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  isRead: boolean;
  hidden: { course: string; activity: string };
  hasNext: boolean;
  markReadAction: FormAction;
  unmarkReadAction: FormAction;
};

/** The one main action of a lesson: the learner says that it is read; it can be taken back. */
export function ReadForm({ isRead, hidden, hasNext, markReadAction, unmarkReadAction }: Props) {
  const t = useTranslations('activities.read');
  return (
    <div className="no-print mt-10 border-t border-line pt-6 font-sans">
      {isRead ? (
        <ActionForm action={unmarkReadAction} hidden={hidden} className="flex flex-wrap items-center gap-3">
          <p className="flex items-center gap-2 font-semibold text-ok">
            <Icon name="check-circle" className="size-6" /> {t('done')}
          </p>
          <SubmitButton variant="quiet" size="sm">
            {t('undo')}
          </SubmitButton>
        </ActionForm>
      ) : (
        <ActionForm action={markReadAction} hidden={hidden}>
          <SubmitButton size="lg" icon="check">
            {t('mark')}
          </SubmitButton>
          <p className="mt-2 text-sm text-ink-soft">{hasNext ? t('thenNext') : t('thenHome')}</p>
        </ActionForm>
      )}
    </div>
  );
}
