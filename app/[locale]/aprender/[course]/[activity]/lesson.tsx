import { LessonText } from '@/components/activities/lesson-text';
import { ReadForm } from '@/components/activities/read-form';
import { TermPopover } from '@/components/activities/term-popover';
import { Disclosure } from '@/components/ui/disclosure';
import { Settled } from '@/components/ui/settled';
import { checkPractice } from '@/lib/activities/check-practice';
import { contentOf, type OpenedActivity } from '@/lib/activities/open-activity';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { Context } from '@/lib/kernel/context';
import { markReadAction, unmarkReadAction } from './actions';

type Props = {
  ctx: Context;
  opened: OpenedActivity;
  locale: Locale;
  /** The code of the reader's country. */
  country: string | null;
  search: Record<string, string | string[] | undefined>;
};

/** A lesson: notice where one is due, the text, and «Marcar como leída». */
export async function Lesson({ ctx, opened, locale, country, search }: Props) {
  const t = translator(locale, 'activities.lesson');
  const term = translator(locale, 'activities.term');
  const compiled = await contentOf(ctx, opened);
  if (compiled.kind !== 'lesson') return null;
  const { current, course, next } = opened;
  const text = (
    <LessonText
      segments={compiled.segments}
      course={course.slug}
      activity={current.activity.ref}
      locale={locale}
      practice={checkPractice(compiled, search)}
      language={opened.outline.details.language}
      country={country}
      asked={[search.pais].flat()[0] ?? null}
    />
  );
  const isRead = current.conditions.some(({ condition, isMet }) => condition === 'read' && isMet);
  return (
    <>
      {current.activity.notice ? (
        <Settled>
          <Disclosure summary={t('notice')} open>
            <p lang={opened.outline.details.language}>{current.activity.notice}</p>
            <p>{t('noticeAdvice')}</p>
          </Disclosure>
        </Settled>
      ) : null}
      {text}
      <TermPopover
        address={`/api/glossaries/${course.slug}`}
        language={opened.outline.details.language}
        labels={{ loading: term('loading'), close: term('close'), more: term('more') }}
      />
      {current.activity.completion.conditions.includes('read') && (
        <ReadForm
          isRead={isRead}
          hidden={{ course: course.slug, activity: current.activity.ref }}
          hasNext={next !== null}
          markReadAction={markReadAction}
          unmarkReadAction={unmarkReadAction}
        />
      )}
    </>
  );
}
