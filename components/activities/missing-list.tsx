import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Missing } from '@/lib/activities/explain-progress';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = { missing: Missing[]; course: string; locale: Locale; language: string };

/** «¿Qué me falta para el certificado?»: one line for each unmet condition, with the way there. */
export function MissingList({ missing, course, locale, language }: Props) {
  const t = useTranslations('activities.missing');
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="que-falta" className="rounded-lg border border-line bg-surface p-5">
      <h2 id="que-falta" className="mb-3 text-lg">
        {t('title')}
      </h2>
      <details open={missing.length <= 6}>
        <summary className="min-h-9 cursor-pointer font-semibold text-sea">
          {t('count', { count: missing.length })}
        </summary>
        <ul className="mt-2 flex flex-col gap-2">
          {missing.map((item) => (
            <li key={`${item.kind}-${'ref' in item ? item.ref : ''}`} className="flex gap-2.5">
              <Icon name="circle" className="mt-0.5 size-5 shrink-0 text-ink-soft" />
              <span>
                {item.kind === 'activity' && (
                  <>
                    <a
                      lang={language}
                      href={href(locale, '/aprender/[course]/[activity]', { course, activity: item.ref })}
                    >
                      {item.title}
                    </a>
                    : {t(item.condition, { mark: item.mark })}
                  </>
                )}
                {item.kind === 'mark' &&
                  t('mark', { minimum: item.minimum, reached: Math.round((item.reached ?? 0) * 100) })}
                {(item.kind === 'name' || item.kind === 'request') && (
                  <a href="#certificado">{t(item.kind)}</a>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
