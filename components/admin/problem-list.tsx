import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Changes } from '@/lib/authoring/list-changes';
import type { DraftOutline } from '@/lib/authoring/load-outline';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = { problems: Changes['problems']; outline: DraftOutline; locale: Locale };

/** What keeps the draft from being published: the activity, the line, and what is wrong there. */
export function ProblemList({ problems, outline, locale }: Props) {
  const t = useTranslations('admin.problems');
  const activities = outline.modules.flatMap((module) => module.activities);
  return (
    <Notice tone="danger" live={false} title={t('title', { count: problems.length })}>
      <ul className="flex list-disc flex-col gap-1.5 ps-5">
        {problems.map(({ title, line, message }, index) => {
          const activity = activities.find((one) => one.title === title)?.ref;
          const params = { course: outline.slug, activity: activity ?? '' };
          const name = <span lang={outline.details.language}>{title}</span>;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
            <li key={index}>
              {activity ? (
                <a href={href(locale, '/admin/cursos/[course]/actividades/[activity]', params)}>{name}</a>
              ) : (
                name
              )}
              {', '}
              {t('line', { line })}: {message}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
