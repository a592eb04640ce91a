import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { SubmitButton } from '@/components/ui/submit-button';

type Props = {
  introHtml: string;
  language: string;
  hidden: { course: string; activity: string };
  startRunAction: FormAction;
};

/** What awaits, and the one button. Looking begins nothing. */
export function ScenarioIntro({ introHtml, language, hidden, startRunAction }: Props) {
  const t = useTranslations('scenarios');
  return (
    <>
      {/* Compiled and sanitised when it was published. */}
      <div lang={language} className="prose-lesson" dangerouslySetInnerHTML={{ __html: introHtml }} />
      <ActionForm action={startRunAction} hidden={hidden} className="mt-8">
        <SubmitButton size="lg" iconEnd="arrow-right">
          {t('start')}
        </SubmitButton>
        <p className="mt-2 text-sm text-ink-soft">{t('startText')}</p>
      </ActionForm>
    </>
  );
}
