import { ModulePicture } from '@/components/illustrations/module-picture';
import { OutlineItem } from '@/components/layout/outline-item';
import type { Outline, OutlineActivity, OutlineModule } from '@/lib/catalogue/input';
import type { ActivityProgress, CourseProgress } from '@/lib/enrolment/progress';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { activityIcons } from './activity-icon';

type Props = { course: string; outline: Outline; progress: CourseProgress; locale: Locale; current?: string };

/** What may be left out, though it can be completed. */
const isVoluntary = ({ completion }: OutlineActivity) =>
  !completion.isRequired && completion.conditions.length > 0;

function look({ isComplete, locks, wasOpened, isPassed, activity }: ActivityProgress) {
  if (locks.length > 0) return { icon: 'lock', state: 'locked', tone: 'soft' } as const;
  if (isComplete) return { icon: 'check-circle', state: 'done', tone: 'ok' } as const;
  if (isPassed === false) return { icon: 'half', state: 'notPassed', tone: 'sea' } as const;
  if (wasOpened) return { icon: 'half', state: 'opened', tone: 'sea' } as const;
  return { icon: activityIcons[activity.kind], state: 'todo', tone: 'soft' } as const;
}

/**
 * The course's index: each activity with its state as icon and word; the open one is marked. Beside a lesson only its
 * own module is spread out, and the others lead to the course's page: on a weak line a long index costs more than the lesson.
 */
export function CourseIndex({ course, outline, progress, locale, current }: Props) {
  const t = translator(locale, 'activities');
  const byId = new Map(progress.activities.map((item) => [item.activity.id, item]));
  const isSpread = (module: OutlineModule) =>
    !current || module.activities.some(({ ref }) => ref === current);
  const done = (module: OutlineModule) =>
    module.activities.filter(({ id }) => byId.get(id)!.isComplete).length;
  return (
    <div lang={outline.details.language} className="flex flex-col gap-3">
      {outline.modules.map((module) => (
        <section key={module.ref} id={current ? undefined : module.ref} className="scroll-mt-20">
          <div className="flex items-center gap-3 px-2.5 py-1">
            {!current && module.illustration && (
              <ModulePicture picture={module.illustration} className="w-20 shrink-0" />
            )}
            <h2 className="flex flex-1 items-baseline gap-2 font-sans text-sm font-semibold text-ink-soft">
              <span className="flex-1">
                {isSpread(module) ? (
                  module.title
                ) : (
                  <a href={`${href(locale, '/aprender/[course]', { course })}#${module.ref}`}>
                    {module.title}
                  </a>
                )}
              </span>
              <span lang={locale} className="font-normal tabular-nums">
                {t('moduleDone', { done: done(module), total: module.activities.length })}
              </span>
            </h2>
          </div>
          {isSpread(module) && (
            <ol>
              {module.activities.map((activity) => {
                const { icon, state, tone } = look(byId.get(activity.id)!);
                const isCurrent = activity.ref === current;
                return (
                  <OutlineItem
                    key={activity.ref}
                    icon={icon}
                    state={t(`state.${state}`)}
                    tone={tone}
                    current={isCurrent}
                    meta={
                      <span lang={locale}>
                        {t(isVoluntary(activity) ? 'voluntaryMinutes' : 'minutes', {
                          minutes: activity.minutes,
                        })}
                      </span>
                    }
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
          )}
        </section>
      ))}
    </div>
  );
}
