import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { HoldOffline } from '@/components/ui/hold-offline';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table, Td, Th } from '@/components/ui/table';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';
import { finishForm } from './form-id';
import { SendUnsent } from './send-unsent';

type Props = {
  attempt: ShownAttempt;
  course: string;
  activity: string;
  locale: Locale;
  finishAttemptAction: FormAction;
};

/** What stands in an attempt before it is handed in: answered, not answered, flagged; and the ways back where there are any. */
export function AttemptSummary({ attempt, course, activity, locale, finishAttemptAction }: Props) {
  const t = useTranslations('quiz.summary');
  const { isSequential, pages, questions } = attempt;
  const blank = questions.filter(({ isAnswered }) => !isAnswered).length;
  const flagged = questions.filter(({ isFlagged }) => isFlagged).length;
  const pageOf = (slot: number) => pages.findIndex((page) => page.some((q) => q.slot === slot)) + 1;
  const screen = (p: number) =>
    href(locale, '/aprender/[course]/[activity]/intento', { course, activity }, { p });
  return (
    <div className="flex flex-col gap-6">
      <Notice
        tone={blank > 0 ? 'warning' : 'success'}
        live={false}
        title={blank > 0 ? t('blank', { count: blank }) : t('complete')}
      >
        <p>{isSequential ? t('forwardOnly') : blank > 0 ? t('blankText') : t('completeText')}</p>
        {flagged > 0 && <p>{t('flaggedText', { count: flagged })}</p>}
      </Notice>
      <SendUnsent attempt={attempt.id} labels={{ sent: t('unsentSent') }} />
      <Table
        caption={t('caption')}
        hideCaption
        head={[t('question'), t('state'), ...(isSequential ? [] : [t('go')])]}
      >
        {questions.map(({ slot, prefix, isAnswered, isFlagged, checked }, index) => (
          <tr key={slot}>
            <Th>{index + 1}</Th>
            <Td>
              <span className="flex flex-wrap gap-2">
                <Badge
                  tone={isAnswered ? 'ok' : 'warn'}
                  icon={checked ? 'lock' : isAnswered ? 'check-circle' : 'circle'}
                >
                  {checked ? t('checked') : isAnswered ? t('answered') : t('unanswered')}
                </Badge>
                {isFlagged && (
                  <Badge tone="beam" icon="flag">
                    {t('flagged')}
                  </Badge>
                )}
              </span>
            </Td>
            {!isSequential && (
              <Td>
                <a href={`${screen(pageOf(slot))}#${prefix}top`}>
                  {isAnswered ? t('change') : t('answer')}{' '}
                  <span className="sr-only">{t('number', { number: index + 1 })}</span>
                </a>
              </Td>
            )}
          </tr>
        ))}
      </Table>
      <ActionForm
        id={finishForm}
        action={finishAttemptAction}
        hidden={{ attempt: attempt.id, course, activity }}
        className="flex flex-wrap gap-3"
      >
        <SubmitButton size="lg">{t('finish')}</SubmitButton>
        <ButtonLink size="lg" variant="secondary" href={screen(isSequential ? attempt.pageReached : 1)}>
          {t('return')}
        </ButtonLink>
        <HoldOffline text={t('offline')} />
      </ActionForm>
      <p className="text-sm text-ink-soft">{t('onlyOnce')}</p>
    </div>
  );
}
