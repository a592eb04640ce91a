import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { ShownAttempt } from '@/lib/quiz/load-attempt';

type Props = { attempt: ShownAttempt; page: number; course: string; activity: string; locale: Locale };

/** All questions of the attempt: answered or not, in word and icon, and a way to each. */
export function AttemptPalette({ attempt, page, course, activity, locale }: Props) {
  const t = useTranslations('quiz.palette');
  const pageOf = (slot: number) =>
    attempt.pages.findIndex((questions) => questions.some((q) => q.slot === slot)) + 1;
  return (
    <div className="flex flex-col gap-3">
      <ol className="flex flex-col">
        {attempt.questions.map(({ slot, prefix, isAnswered }, index) => {
          const place = pageOf(slot);
          return (
            <li key={slot}>
              <a
                href={`${href(locale, '/aprender/[course]/[activity]/intento', { course, activity }, { p: place })}#${prefix}top`}
                aria-current={place === page ? 'step' : undefined}
                className="flex min-h-11 items-center gap-2.5 rounded-md px-2.5 text-ink no-underline hover:bg-sea-tint aria-[current]:bg-sea-tint aria-[current]:font-semibold"
              >
                <Icon
                  name={isAnswered ? 'check-circle' : 'circle'}
                  className={isAnswered ? 'size-5 text-ok' : 'size-5 text-ink-soft'}
                />
                <span className="flex-1">{t('question', { number: index + 1 })}</span>
                <span className="text-sm font-normal text-ink-soft">
                  {isAnswered ? t('answered') : t('blank')}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      <a
        href={href(locale, '/aprender/[course]/[activity]/intento/resumen', { course, activity })}
        className="flex min-h-11 items-center px-2.5 font-semibold"
      >
        {t('summary')}
      </a>
    </div>
  );
}
