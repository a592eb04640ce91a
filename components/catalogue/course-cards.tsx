import { useLocale, useTranslations } from 'next-intl';
import { Cover } from '@/components/illustrations/cover';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import type { CourseCard } from '@/lib/catalogue/course-card';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';
import { EnrolmentBadge } from './enrolment-badge';

/** The catalogue's cards: what it is, for whom, how long, what it takes, and whether one may enrol. */
export function CourseCards({ cards }: { cards: CourseCard[] }) {
  const t = useTranslations('catalogue');
  const locale = asLocale(useLocale());
  return (
    <ul className={cards.length === 1 ? 'grid' : 'grid gap-6 md:grid-cols-2 lg:grid-cols-3'}>
      {cards.map((card) => (
        <Card
          key={card.slug}
          as="li"
          className={cards.length === 1 ? 'md:grid md:grid-cols-[2fr_3fr] md:items-center' : undefined}
          media={<Cover name={card.details.cover} />}
          eyebrow={
            <span className="flex flex-wrap gap-2">
              <EnrolmentBadge card={card} />
              {card.details.certificate && <Badge icon="certificate">{t('withCertificate')}</Badge>}
            </span>
          }
          title={
            <h3 lang={card.details.language} className="text-xl">
              <a
                className="stretched text-ink no-underline after:absolute after:inset-0 hover:underline"
                href={href(locale, '/cursos/[course]', { course: card.slug })}
              >
                {card.details.title}
              </a>
            </h3>
          }
        >
          {card.details.subtitle && (
            <p lang={card.details.language} className="font-semibold text-ink-soft">
              {card.details.subtitle}
            </p>
          )}
          <p lang={card.details.language}>{card.details.summary}</p>
          <dl className="mt-2 grid gap-1 text-sm [&_dd]:inline [&_dt]:inline [&_dt]:font-semibold">
            <div>
              <dt>{t('language')}: </dt>
              <dd>{t(`languages.${card.details.language}`)}</dd>
            </div>
            <div>
              <dt>{t('duration')}: </dt>
              <dd>{t('hours', { hours: card.details.hours })}</dd>
            </div>
            <div>
              <dt>{t('audience')}: </dt>
              <dd lang={card.details.language}>{card.details.audience}</dd>
            </div>
            {card.details.minimumMark !== null && (
              <div>
                <dt>{t('toPass')}: </dt>
                <dd>{t('passRule', { mark: card.details.minimumMark })}</dd>
              </div>
            )}
          </dl>
        </Card>
      ))}
    </ul>
  );
}
