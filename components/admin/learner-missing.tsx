import { useTranslations } from 'next-intl';
import type { Missing } from '@/lib/activities/explain-progress';

type Props = { missing: Missing[]; name: string; language: string };

/** «¿Qué le falta?»: the same list that the learner sees, told of someone else. */
export function LearnerMissing({ missing, name, language }: Props) {
  const t = useTranslations('admin.people.missing');
  if (missing.length === 0) return <span className="text-ink-soft">{t('nothing')}</span>;
  return (
    <details>
      <summary className="min-h-6 font-semibold whitespace-nowrap text-sea">
        {t('title', { count: missing.length })}
        <span className="sr-only"> ({name})</span>
      </summary>
      <ul className="mt-1.5 flex w-72 list-disc flex-col gap-1 ps-5">
        {missing.map((item) => (
          <li key={item.kind === 'activity' ? `${item.ref}-${item.condition}` : item.kind}>
            {item.kind === 'activity' && (
              <>
                <span lang={language}>{item.title}</span>: {t(item.condition, { mark: item.mark })}
                {item.locks.length > 0 && ` (${t('locked')})`}
              </>
            )}
            {item.kind === 'mark' &&
              t(item.reached === null ? 'markNone' : 'mark', {
                minimum: item.minimum,
                reached: Math.round((item.reached ?? 0) * 100),
              })}
            {(item.kind === 'name' || item.kind === 'request') && t(item.kind)}
          </li>
        ))}
      </ul>
    </details>
  );
}
