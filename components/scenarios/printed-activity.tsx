import { useTranslations } from 'next-intl';
import { LessonText } from '@/components/activities/lesson-text';
import type { CompiledBody, OutlineActivity, Segment } from '@/lib/catalogue/input';
import type { Locale } from '@/lib/i18n/locales';
import { PrintedQuestion } from './printed-question';

type Question = Extract<Segment, { type: 'question' }>;
type Props = {
  activity: OutlineActivity;
  compiled: CompiledBody;
  course: string;
  locale: Locale;
  language: string;
};

/** One activity on paper: a lesson whole; what is done in the course as a note that it awaits in the course. */
export function PrintedActivity({ activity, compiled, course, locale, language }: Props) {
  const t = useTranslations('activities.print');
  return (
    <section aria-labelledby={activity.ref} className="mt-12 border-t border-line pt-8">
      <h2 id={activity.ref} lang={language} className="mb-3 text-2xl">
        {activity.title}
      </h2>
      {activity.outcome && (
        <p lang={language} className="mb-4 text-ink-soft">
          {activity.outcome}
        </p>
      )}
      {activity.notice && (
        <p lang={language} className="mb-4 border-s-4 border-warn ps-4">
          {activity.notice}
        </p>
      )}
      {compiled.kind === 'lesson' && (
        <div lang={language} className="flex flex-col gap-5">
          {pieces(compiled.segments).map((piece, index) =>
            Array.isArray(piece) ? (
              <LessonText
                // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
                key={index}
                segments={piece}
                course={course}
                activity={activity.ref}
                locale={locale}
                practice={new Map()}
                language={language}
                isPrinted
              />
            ) : (
              <PrintedQuestion key={piece.ref} id={piece.ref} kind={piece.kind} body={piece.body} />
            ),
          )}
        </div>
      )}
      {compiled.kind === 'quiz' && <p className="italic">{t('quiz')}</p>}
      {compiled.kind === 'survey' && <p className="italic">{t('survey')}</p>}
      {compiled.kind === 'scenario' && <p className="italic">{t('scenario')}</p>}
      {compiled.kind === 'plan' && (
        <>
          <div
            lang={language}
            className="prose-lesson"
            dangerouslySetInnerHTML={{ __html: compiled.introHtml }}
          />
          <p className="italic">{t('plan')}</p>
        </>
      )}
    </section>
  );
}

/** A lesson cut at its questions, which are put otherwise on paper. */
function pieces(segments: Segment[]): (Segment[] | Question)[] {
  const list: (Segment[] | Question)[] = [];
  for (const segment of segments) {
    const last = list.at(-1);
    if (segment.type === 'question') list.push(segment);
    else if (Array.isArray(last)) last.push(segment);
    else list.push([segment]);
  }
  return list;
}
