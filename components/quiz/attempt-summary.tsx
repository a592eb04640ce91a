import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table, Td, Th } from '@/components/ui/table';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';

type Props = {
  attempt: ShownAttempt;
  course: string;
  activity: string;
  locale: Locale;
  finishAttemptAction: FormAction;
};

export function AttemptSummary({ attempt, course, activity, locale, finishAttemptAction }: Props) {
  const t = useTranslations('quiz.summary');
  const blank = attempt.questions.filter(({ isAnswered }) => !isAnswered).length;
  const pageOf = (slot: number) =>
    attempt.pages.findIndex((questions) => questions.some((q) => q.slot === slot)) + 1;
  return (
    <div className="flex flex-col gap-6">
      <Notice
        tone={blank > 0 ? 'warning' : 'success'}
        live={false}
        title={blank > 0 ? t('blank', { count: blank }) : t('complete')}
      >
        <p>{blank > 0 ? t('blankText') : t('completeText')}</p>
      </Notice>
      <Table caption={t('caption')} hideCaption head={[t('question'), t('state'), t('go')]}>
        {attempt.questions.map(({ slot, prefix, isAnswered }, index) => (
          <tr key={slot}>
            <Th>{t('number', { number: index + 1 })}</Th>
            <Td>
              <Badge tone={isAnswered ? 'ok' : 'warn'} icon={isAnswered ? 'check-circle' : 'circle'}>
                {isAnswered ? t('answered') : t('unanswered')}
              </Badge>
            </Td>
            <Td>
              <a
                href={`${href(locale, '/aprender/[course]/[activity]/intento', { course, activity }, { p: pageOf(slot) })}#${prefix}top`}
              >
                {isAnswered ? t('change') : t('answer')}{' '}
                <span className="sr-only">{t('number', { number: index + 1 })}</span>
              </a>
            </Td>
          </tr>
        ))}
      </Table>
      <ActionForm
        action={finishAttemptAction}
        hidden={{ attempt: attempt.id, course, activity }}
        className="flex flex-wrap gap-3"
      >
        <SubmitButton size="lg">{t('finish')}</SubmitButton>
        <ButtonLink
          size="lg"
          variant="secondary"
          href={href(locale, '/aprender/[course]/[activity]/intento', { course, activity })}
        >
          {t('return')}
        </ButtonLink>
      </ActionForm>
      <p className="text-sm text-ink-soft">{t('onlyOnce')}</p>
    </div>
  );
}
