import { useTranslations } from 'next-intl';
import { activityIcons } from '@/components/activities/activity-icon';
import { OutlineItem } from '@/components/layout/outline-item';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icon';
import type { DraftOutline as Outline } from '@/lib/authoring/load-outline';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = { outline: Outline; locale: Locale; current?: string };

/** The draft's modules and activities; what learners do not see yet is marked. */
export function DraftOutline({ outline, locale, current }: Props) {
  const t = useTranslations('admin.outline');
  return (
    <div className="flex flex-col gap-5">
      {outline.modules.map((module) => (
        <section key={module.id}>
          <h2
            lang={outline.details.language}
            className="px-2.5 pb-1 font-sans text-sm font-semibold text-ink-soft"
          >
            {module.title}
          </h2>
          <ol>
            {module.activities.map(({ id, ref, kind, title, minutes, state }) => (
              <OutlineItem
                key={id}
                icon={activityIcons[kind]}
                state={t(`kind.${kind}`)}
                tone={ref === current ? 'sea' : 'soft'}
                current={ref === current}
                meta={t('minutes', { minutes })}
              >
                <a
                  lang={outline.details.language}
                  href={href(locale, '/admin/cursos/[course]/actividades/[activity]', {
                    course: outline.slug,
                    activity: ref,
                  })}
                  aria-current={ref === current ? 'page' : undefined}
                >
                  {title}
                </a>
                {kind === 'quiz' && (
                  <a
                    className="mt-1 flex min-h-6 items-center gap-1 text-xs"
                    href={href(locale, '/admin/cursos/[course]/actividades/[activity]/vista-previa', {
                      course: outline.slug,
                      activity: ref,
                    })}
                  >
                    <Icon name="eye" className="size-4" />
                    {t('preview')}
                    <span className="sr-only">: {title}</span>
                  </a>
                )}
                {state !== 'published' && (
                  <Badge tone="beam" icon={state === 'new' ? 'plus' : 'edit'} className="mt-1">
                    {t(state)}
                  </Badge>
                )}
              </OutlineItem>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
