import { useFormatter, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Lock } from '@/lib/enrolment/progress';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

/** Why an activity does not open yet, and what opens it. */
export function LockedActivity({ locks, course, locale }: { locks: Lock[]; course: string; locale: Locale }) {
  const t = useTranslations('activities.locked');
  const format = useFormatter();
  return (
    <Notice tone="warning" live={false} title={t('title')}>
      <ul className="list-disc ps-5">
        {locks.map((lock) =>
          lock.kind === 'activity' ? (
            <li key={lock.ref}>
              {t('activity')}{' '}
              <a href={href(locale, '/aprender/[course]/[activity]', { course, activity: lock.ref })}>
                {lock.title}
              </a>
            </li>
          ) : (
            <li key={lock.at}>
              {t('from', { date: format.dateTime(new Date(lock.at), { dateStyle: 'long' }) })}
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}
