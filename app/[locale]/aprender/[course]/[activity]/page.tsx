import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { ActivityHeader } from '@/components/activities/activity-header';
import { ActivityPager } from '@/components/activities/activity-pager';
import { CourseIndex } from '@/components/activities/course-index';
import { LockedActivity } from '@/components/activities/locked-activity';
import { LessonShell } from '@/components/layout/lesson-shell';
import { Settled } from '@/components/ui/settled';
import { openActivity } from '@/lib/activities/open-activity';
import { recordView } from '@/lib/activities/record-view';
import { asLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { Lesson } from './lesson';
import { Plan } from './plan';
import { Quiz } from './quiz';
import { Scenario } from './scenario';
import { Survey } from './survey';

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ course: string; activity: string }>; searchParams: Promise<Search> };

/** Titles in tabs and histories do not tell the subject. */
export async function generateMetadata(): Promise<Metadata> {
  const t = translator(asLocale(await getLocale()), 'activities');
  return { title: t('pageTitle') };
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const { course, activity } = await params;
  const here = '/aprender/[course]/[activity]';
  const { ctx, locale, visitor, isStaff } = await demandVisitor(here, { course, activity });
  const opened = await orNotFound(openActivity(ctx, { course, activity }));
  const t = translator(locale, 'activities');
  const [search] = await Promise.all([searchParams, recordView(ctx, opened)]);
  const { outline, progress, current, module } = opened;
  const all = progress.activities;
  const isLocked = current.locks.length > 0;
  const content = { ctx, opened, locale, search };
  return (
    <Frame here={here} params={{ course, activity }} withExit isStaff={isStaff} isBare>
      <LessonShell
        labels={{ index: t('index') }}
        position={t('position', { number: all.indexOf(current) + 1, total: all.length })}
        index={
          <CourseIndex
            course={course}
            outline={outline}
            progress={progress}
            locale={locale}
            current={activity}
          />
        }
        bar={<ActivityPager opened={opened} locale={locale} />}
      >
        <article lang={outline.details.language}>
          <Settled>
            <ActivityHeader opened={opened} moduleTitle={module.title} locale={locale} />
          </Settled>
          {isLocked && <LockedActivity locks={current.locks} course={course} locale={locale} />}
          {!isLocked && current.activity.kind === 'lesson' && (
            <Lesson {...content} country={visitor.country} />
          )}
          {!isLocked && current.activity.kind === 'quiz' && <Quiz {...content} />}
          {!isLocked && current.activity.kind === 'scenario' && <Scenario {...content} />}
          {!isLocked && current.activity.kind === 'plan' && <Plan {...content} />}
          {!isLocked && current.activity.kind === 'survey' && <Survey {...content} />}
        </article>
      </LessonShell>
    </Frame>
  );
}
