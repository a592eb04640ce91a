import { useTranslations } from 'next-intl';
import type { CourseCard } from '@/lib/catalogue/course-card';

/** What one wants to know before enrolling, in plain words. */
export function CourseFacts({ card }: { card: CourseCard }) {
  const t = useTranslations('catalogue');
  const { details } = card;
  const facts: [string, string, string?][] = [
    [t('duration'), t('course.durationValue', { hours: details.hours, modules: card.modules })],
    [t('language'), t(`languages.${details.language}`)],
    ...(details.level
      ? ([[t('course.level'), details.level, details.language]] as [string, string, string][])
      : []),
    [t('course.cost'), t('course.free')],
    [t('audience'), details.audience, details.language],
  ];
  return (
    <div className="flex flex-col gap-4 text-sm">
      <dl className="flex flex-col gap-3">
        {facts.map(([term, text, lang]) => (
          <div key={term}>
            <dt className="font-semibold">{term}</dt>
            <dd lang={lang}>{text}</dd>
          </div>
        ))}
      </dl>
      {details.certificate && (
        <div>
          <h2 className="font-sans text-base font-semibold">{t('course.certificate')}</h2>
          <ol className="mt-1 list-decimal ps-5">
            <li>{t('course.needActivities')}</li>
            {details.minimumMark !== null && <li>{t('course.needMark', { mark: details.minimumMark })}</li>}
            <li>{t('course.needName')}</li>
            {details.certificate.issue === 'request' && <li>{t('course.needRequest')}</li>}
          </ol>
        </div>
      )}
    </div>
  );
}
