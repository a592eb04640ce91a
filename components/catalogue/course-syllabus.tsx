import { useTranslations } from 'next-intl';
import { activityIcons } from '@/components/activities/activity-icon';
import { ModulePicture } from '@/components/illustrations/module-picture';
import { Icon } from '@/components/ui/icon';
import type { Outline } from '@/lib/catalogue/input';

/** Modules with what they contain and how long it takes; readable before enrolling. */
export function CourseSyllabus({ outline }: { outline: Outline }) {
  const t = useTranslations('catalogue.course');
  return (
    <section aria-labelledby="temario" className="flex flex-col gap-4">
      <h2 id="temario" className="text-2xl">
        {t('syllabus')}
      </h2>
      <ol className="flex flex-col gap-3">
        {outline.modules.map((module, index) => (
          <li key={module.id} className="rounded-lg border border-line bg-surface">
            <details open={index < 2} className="group">
              <summary className="flex min-h-12 cursor-pointer flex-wrap items-center justify-between gap-x-4 px-5 py-3">
                <span
                  lang={outline.details.language}
                  className="flex items-center gap-4 font-serif text-lg font-semibold"
                >
                  {module.illustration && (
                    <ModulePicture
                      picture={module.illustration}
                      isDecorative
                      className="w-24 shrink-0 max-sm:w-16"
                    />
                  )}
                  {t('module', { number: index, title: module.title })}
                </span>
                <span className="flex items-center gap-2 text-sm text-ink-soft">
                  {t('minutes', {
                    minutes: module.activities.reduce((sum, { minutes }) => sum + minutes, 0),
                  })}
                  <Icon name="chevron-down" className="size-5 text-sea group-open:rotate-180" />
                </span>
              </summary>
              <div lang={outline.details.language} className="border-t border-line px-5 py-4">
                {module.summary && <p className="mb-3 text-ink-soft">{module.summary}</p>}
                <ul className="flex flex-col gap-2">
                  {module.activities.map((activity) => (
                    <li key={activity.id} className="flex gap-3">
                      <Icon name={activityIcons[activity.kind]} className="mt-0.5 size-5 shrink-0 text-sea" />
                      <span className="flex-1">{activity.title}</span>
                      <span className="text-sm text-ink-soft tabular-nums">
                        {t('shortMinutes', { minutes: activity.minutes })}
                      </span>
                    </li>
                  ))}
                </ul>
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
