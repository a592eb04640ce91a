import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/icon';
import type { Change } from '@/lib/authoring/list-changes';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = { changes: Change[]; course: string; language: string; locale: Locale };

const icons: Record<Change['change'], IconName> = {
  added: 'plus',
  removed: 'trash',
  changed: 'edit',
  renamed: 'text-size',
  moved: 'arrow-down',
};

/** What publishing now would change for learners, one line each. */
export function ChangeList({ changes, course, language, locale }: Props) {
  const t = useTranslations('admin.changes');
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-surface">
      {changes.map(({ what, change, ref, title, before }) => (
        <li key={`${what}-${change}-${ref}`} className="flex gap-3 px-4 py-2.5">
          <Icon name={icons[change]} className="mt-0.5 size-5 text-sea" />
          <span className="min-w-0">
            <span className="text-ink-soft">{t(`${what}.${change}`)}: </span>
            {what === 'activity' && change !== 'removed' ? (
              <a
                lang={language}
                href={href(locale, '/admin/cursos/[course]/actividades/[activity]', {
                  course,
                  activity: ref,
                })}
              >
                {title}
              </a>
            ) : (
              <span lang={language}>{title}</span>
            )}
            {before && <span className="text-ink-soft"> {t('before', { title: before })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
