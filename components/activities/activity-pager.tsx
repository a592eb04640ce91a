import { ButtonLink } from '@/components/ui/button';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** One back, one on; at the end, back to the course's own page. */
export function ActivityPager({ opened, locale }: { opened: OpenedActivity; locale: Locale }) {
  const t = translator(locale, 'activities.pager');
  const { previous, next, course, outline } = opened;
  const to = (ref: string) =>
    href(locale, '/aprender/[course]/[activity]', { course: course.slug, activity: ref });
  return (
    <>
      {previous ? (
        <ButtonLink
          variant="quiet"
          icon="arrow-left"
          href={to(previous.ref)}
          lang={outline.details.language}
          title={previous.title}
        >
          <span lang={locale} className="max-sm:sr-only">
            {t('previous')}
          </span>
        </ButtonLink>
      ) : (
        <span />
      )}
      {next ? (
        <ButtonLink variant="secondary" iconEnd="arrow-right" href={to(next.ref)}>
          <span className="sr-only">{t('next')}: </span>
          <span lang={outline.details.language} className="line-clamp-1 max-w-44 text-start sm:max-w-80">
            {next.title}
          </span>
        </ButtonLink>
      ) : (
        <ButtonLink variant="secondary" href={href(locale, '/aprender/[course]', { course: course.slug })}>
          {t('home')}
        </ButtonLink>
      )}
    </>
  );
}
