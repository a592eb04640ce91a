import { useTranslations } from 'next-intl';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

const choices = ['first', 'last', 'best', 'all'] as const;

type Props = { which: (typeof choices)[number]; course: string; activity: string; locale: Locale };

/** Which attempts are counted, as links: each choice has an address that can be passed on. */
export function WhichAttempts({ which, course, activity, locale }: Props) {
  const t = useTranslations('admin.statistics');
  return (
    <nav aria-label={t('which.label')} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="font-semibold">{t('which.label')}:</span>
      {choices.map((choice) => (
        <a
          key={choice}
          aria-current={choice === which ? 'true' : undefined}
          className={choice === which ? 'font-semibold text-ink no-underline' : undefined}
          href={href(
            locale,
            '/admin/cursos/[course]/actividades/[activity]/estadisticas',
            { course, activity },
            { intentos: choice },
          )}
        >
          {t(`which.${choice}`)}
        </a>
      ))}
    </nav>
  );
}
