import { useTranslations } from 'next-intl';
import { Cover } from '@/components/illustrations/cover';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Progress } from '@/components/ui/progress';
import type { listMyCourses } from '@/lib/enrolment/list-my-courses';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = { courses: Awaited<ReturnType<typeof listMyCourses>>; locale: Locale };

/** The learner's courses: how far, and one button that goes on where they left off. */
export function MyCourses({ courses, locale }: Props) {
  const t = useTranslations('activities.home');
  return (
    <ul className="grid gap-6 md:grid-cols-2 lg:grid-cols-3">
      {courses.map(({ slug, details, enrolment, progress, last }) => (
        <Card
          key={slug}
          as="li"
          media={<Cover name={details.cover} />}
          title={
            <h2 lang={details.language} className="text-xl">
              <a
                className="text-ink no-underline hover:underline"
                href={href(locale, '/aprender/[course]', { course: slug })}
              >
                {details.title}
              </a>
            </h2>
          }
          footer={
            <ButtonLink
              href={
                last
                  ? href(locale, '/aprender/[course]/[activity]', { course: slug, activity: last.ref })
                  : href(locale, '/aprender/[course]', { course: slug })
              }
            >
              {last ? t('continue') : t('begin')}
            </ButtonLink>
          }
        >
          {enrolment.completedAt && (
            <p>
              <Badge tone="ok" icon="check-circle">
                {t('completed')}
              </Badge>
            </p>
          )}
          <Progress
            value={progress.percent}
            label={t('progress')}
            text={t('progressText', { completed: progress.completed, required: progress.required })}
          />
          {last && (
            <p lang={details.language} className="text-sm text-ink-soft">
              {t('lastOpened', { title: last.title })}
            </p>
          )}
        </Card>
      ))}
    </ul>
  );
}
