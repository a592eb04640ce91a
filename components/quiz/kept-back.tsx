import { useTranslations } from 'next-intl';
import type { AttemptReview } from '@/lib/quiz/tell-review';
import { useInstants } from './use-instants';

type Props = { result: Pick<AttemptReview, 'kept' | 'closedAt'>; timeZone: string };

/** What the review does not show, why, and what opens it. */
export function KeptBack({ result: { kept, closedAt }, timeZone }: Props) {
  const t = useTranslations('quiz.kept');
  const { long } = useInstants(timeZone);
  if (kept.length === 0) return null;
  const at = closedAt ? long(closedAt) : '';
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5 text-ink-soft">
      {kept.map(({ part, until }) => (
        <li key={part}>
          {t(`parts.${part}`)} {t(`until.${until}`, { at })}
        </li>
      ))}
    </ul>
  );
}
