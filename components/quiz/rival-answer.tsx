import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';
import { QuestionView } from '@/questions/views';

type Question = ShownAttempt['questions'][number];
type Props = {
  question: Question;
  rival: NonNullable<Question['rival']>;
  time: (at: Date) => string;
  keepHref: string;
  language: string;
};

/** The answer that another device gave meanwhile, and the choice between it and the one below. */
export function RivalAnswer({ question, rival, time, keepHref, language }: Props) {
  const t = useTranslations('quiz.rival');
  return (
    <div className="mb-6">
      <Notice tone="warning" title={t('title', { time: time(rival.at) })}>
        <p>{t('text')}</p>
        <div lang={language} className="rounded-md border border-line bg-surface p-4">
          <QuestionView
            kind={question.kind}
            prefix={rival.prefix}
            concealed={question.concealed}
            values={rival.values}
            disabled
          />
        </div>
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <SubmitButton variant="secondary" name="use" value={rival.step}>
            {t('use')}
          </SubmitButton>
          <a href={keepHref} className="inline-flex min-h-11 items-center">
            {t('keep')}
          </a>
        </p>
      </Notice>
    </div>
  );
}
