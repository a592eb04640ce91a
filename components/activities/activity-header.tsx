import { Badge } from '@/components/ui/badge';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

type Props = { opened: OpenedActivity; moduleTitle: string; locale: Locale };

/** Where one is, what it is, how long it takes, and what is still to do here, before and after. */
export function ActivityHeader({ opened, moduleTitle, locale }: Props) {
  const t = translator(locale, 'activities');
  const { current, course, outline, module } = opened;
  const { activity, conditions, isComplete } = current;
  return (
    <header className="mb-8 flex flex-col gap-3">
      <div lang={locale}>
        <Breadcrumb
          label={t('breadcrumb')}
          items={[
            { label: t('myCourses'), href: href(locale, '/aprender') },
            {
              label: outline.details.title,
              href: href(locale, '/aprender/[course]', { course: course.slug }),
              language: outline.details.language,
            },
            { label: moduleTitle, language: outline.details.language },
          ]}
        />
      </div>
      <h1 className="text-3xl text-balance">{activity.title}</h1>
      {activity.outcome && <p className="text-lg text-ink-soft">{activity.outcome}</p>}
      <ul lang={locale} className="flex flex-wrap items-center gap-2">
        <li>
          <Badge icon="clock">{t('longMinutes', { minutes: activity.minutes })}</Badge>
        </li>
        {!activity.completion.isRequired && conditions.length > 0 && (
          <li>
            <Badge icon="info">{t('voluntary')}</Badge>
          </li>
        )}
        {isComplete ? (
          <li>
            <Badge tone="ok" icon="check-circle">
              {t('state.done')}
            </Badge>
          </li>
        ) : (
          conditions.map(({ condition, isMet, mark }) => (
            <li key={condition}>
              <Badge tone={isMet ? 'ok' : 'beam'} icon={isMet ? 'check' : 'circle'}>
                {t(isMet ? `condition.met.${condition}` : `condition.todo.${condition}`, { mark })}
              </Badge>
            </li>
          ))
        )}
        {activity.kind === 'lesson' && (
          <li className="no-print text-sm">
            <a
              href={href(locale, '/aprender/[course]/imprimir/[module]', {
                course: course.slug,
                module: module.ref,
              })}
            >
              {t('printModule')}
            </a>
          </li>
        )}
      </ul>
    </header>
  );
}
