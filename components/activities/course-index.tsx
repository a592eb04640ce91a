import { useTranslations } from 'next-intl';
import { OutlineItem } from '@/components/layout/outline-item';
import type { Outline } from '@/lib/catalogue/input';
import type { ActivityProgress, CourseProgress } from '@/lib/enrolment/progress';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { activityIcons } from './activity-icon';

type Props = { course: string; outline: Outline; progress: CourseProgress; locale: Locale; current?: string };

function look({ isComplete, locks, wasOpened, isPassed, activity }: ActivityProgress) {
  if (locks.length > 0) return { icon: 'lock', state: 'locked', tone: 'soft' } as const;
  if (isComplete) return { icon: 'check-circle', state: 'done', tone: 'ok' } as const;
  if (isPassed === false) return { icon: 'half', state: 'notPassed', tone: 'sea' } as const;
  if (wasOpened) return { icon: 'half', state: 'opened', tone: 'sea' } as const;
  return { icon: activityIcons[activity.kind], state: 'todo', tone: 'soft' } as const;
}

/** The course's index: each activity with its state as icon and word; the open one is marked. */
export function CourseIndex({ course, outline, progress, locale, current }: Props) {
  const t = useTranslations('activities');
  const byId = new Map(progress.activities.map((item) => [item.activity.id, item]));
  return (
    <div lang={outline.details.language} className="flex flex-col gap-5">
      {outline.modules.map((module) => (
        <section key={module.id}>
          <h2 className="px-2.5 pb-1 font-sans text-sm font-semibold text-ink-soft">{module.title}</h2>
          <ol>
            {module.activities.map((activity) => {
              const item = byId.get(activity.id)!;
              const { icon, state, tone } = look(item);
              const isCurrent = activity.ref === current;
              return (
                <OutlineItem
                  key={activity.id}
                  icon={icon}
                  state={t(`state.${state}`)}
                  tone={tone}
                  current={isCurrent}
                  meta={t('minutes', { minutes: activity.minutes })}
                >
                  <a
                    href={href(locale, '/aprender/[course]/[activity]', { course, activity: activity.ref })}
                    aria-current={isCurrent ? 'page' : undefined}
                  >
                    {activity.title}
                  </a>
                </OutlineItem>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
