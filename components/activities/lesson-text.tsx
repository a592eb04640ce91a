import { Settled, SettledText } from '@/components/ui/settled';
import type { Practice } from '@/lib/activities/check-practice';
import type { Segment } from '@/lib/catalogue/input';
import { href } from '@/lib/i18n/href';
import { defaultLocale, type Locale } from '@/lib/i18n/locales';
import { messages } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';
import { CountryCards } from './country-cards';
import { Media } from './media';
import { PracticeQuestion } from './practice-question';

type Props = {
  segments: Segment[];
  course: string;
  /** Its address in the course. */
  activity: string;
  locale: Locale;
  practice: Map<string, Practice>;
  language: string;
  /** The code of the reader's country. */
  country?: string | null;
  /** The code of the country whose card was asked for. */
  asked?: string | null;
  isPrinted?: boolean;
};

/** Texts are compiled with the addresses of the first language; their terms lead to the glossary in the reader's. */
function withGlossaryOf(html: string, course: string, locale: Locale): string {
  if (locale === defaultLocale) return html;
  const linkTo = (one: Locale) => `href="${href(one, '/cursos/[course]/glosario', { course })}#`;
  return html.replaceAll(linkTo(defaultLocale), linkTo(locale));
}

/** The compiled lesson: safe HTML, with questions, figures and country cards between its pieces. */
export function LessonText({
  segments,
  course,
  activity,
  locale,
  practice,
  language,
  country = null,
  asked = null,
  isPrinted = false,
}: Props) {
  const t = translator(locale, 'activities.lesson');
  return (
    <>
      {segments.map((segment, index) => {
        const key = `${segment.type}-${index}`;
        if (segment.type === 'html') {
          // Compiled and sanitised when it was published.
          const safeHtml = withGlossaryOf(segment.html, course, locale);
          return <SettledText key={key} className="prose-lesson" html={safeHtml} />;
        }
        if (segment.type === 'question') {
          const question = practice.get(segment.ref);
          return (
            question && (
              <Settled key={key}>
                <PracticeQuestion practice={question} />
              </Settled>
            )
          );
        }
        if (segment.type === 'figure') {
          return (
            <Settled key={key}>
              <figure className="my-8">
                {/* biome-ignore lint/performance/noImgElement: a small drawing, served as it is */}
                <img
                  src={segment.src}
                  alt={segment.title}
                  loading="lazy"
                  width={720}
                  height={400}
                  className="h-auto w-full rounded-md"
                />
                <figcaption className="mt-2 text-sm">
                  <details>
                    <summary className="min-h-9 cursor-pointer text-sea">{t('figureText')}</summary>
                    <div
                      className="prose-lesson"
                      dangerouslySetInnerHTML={{ __html: segment.alternativeHtml }}
                    />
                  </details>
                </figcaption>
              </figure>
            </Settled>
          );
        }
        if (segment.type !== 'countries')
          return (
            <Settled key={key}>
              <Media
                segment={segment}
                place={{ course, activity }}
                labels={messages[locale].activities.media}
                language={language}
                locale={locale}
                isPrinted={isPrinted}
              />
            </Settled>
          );
        // Lessons that were published before there were cards bring none.
        const { cards = [] } = segment;
        return (
          <Settled key={key}>
            <CountryCards
              cards={cards}
              own={country}
              asked={asked}
              language={language}
              isPrinted={isPrinted}
            />
          </Settled>
        );
      })}
    </>
  );
}
