import { useFormatter, useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import type { CourseCard } from '@/lib/catalogue/course-card';

const looks: Record<CourseCard['state'], [BadgeTone, IconName]> = {
  open: ['ok', 'check-circle'],
  'not-yet': ['neutral', 'clock'],
  closed: ['neutral', 'lock'],
  full: ['warn', 'lock'],
};

/** Whether one may enrol, in a word; with the day, in the course's own time zone, where there is one. */
export function EnrolmentBadge({
  card,
}: {
  card: Pick<CourseCard, 'state' | 'opensAt' | 'closesAt' | 'timeZone'>;
}) {
  const t = useTranslations('catalogue.state');
  const format = useFormatter();
  const [tone, icon] = looks[card.state];
  const day = (at: Date) =>
    format.dateTime(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone: card.timeZone });
  const text =
    card.state === 'not-yet' && card.opensAt
      ? t('opens', { day: day(card.opensAt) })
      : card.state === 'open' && card.closesAt
        ? t('openUntil', { day: day(card.closesAt) })
        : t(card.state);
  return (
    <Badge tone={tone} icon={icon}>
      {text}
    </Badge>
  );
}
