import { dateInZone } from '@/lib/certificates/date-in-zone';
import { dateInWords, texts } from '@/lib/certificates/texts';
import { aboutChapter, presentationChapter } from './chapters/front';
import { glossaryChapter } from './chapters/glossary';
import { lessonChapter } from './chapters/lesson';
import { moduleChapter } from './chapters/module';
import { planChapter } from './chapters/plan';
import { onlineChapter, quizChapter } from './chapters/quiz';
import { scenarioChapter } from './chapters/scenario';
import { settleLinks } from './links';
import type { Content } from './markup';
import { addressOf, type Language, modulesOf, type Source, shownIn } from './source';
import { type Words, wordsIn } from './words';

/** A page of the table of contents: a module or what stands beside modules (1), or an activity (2). */
export type Chapter = { id: string; title: string; level: 1 | 2; body: Content[] };

export type Book = {
  /** Names this edition of the course for ever. */
  identifier: string;
  language: Language;
  /** What libraries and histories show; says nothing of the subject. */
  name: string;
  title: string;
  subtitle: string;
  publisher: string;
  address: string;
  edition: number;
  editionLine: string;
  publishedAt: Date;
  cover: string;
  chapters: Chapter[];
  pictures: Source['pictures'];
  words: Words;
};

/** The course as a book: chapters in the markup that both the EPUB and the PDF are written from. */
export function bookOf(source: Source): Book {
  const { outline, edition, publishedAt } = source;
  const { details } = outline;
  const words = wordsIn(details.language);
  const modules = modulesOf(source);
  const place = outline.modules.findIndex(({ ref }) => ref === source.module);
  const day = dateInWords(dateInZone(publishedAt, source.timeZone), texts[details.language]);
  const told = { source, words, editionLine: words.editionLine(edition, day) };
  const chapters: Chapter[] = [
    ...(source.module === null ? [presentationChapter(told)] : []),
    ...modules.flatMap((module) => [moduleChapter(told, module), ...activityChapters(told, module)]),
    ...glossaryChapter(told),
    aboutChapter(told),
  ];
  return {
    identifier: source.versionId,
    language: details.language,
    name: words.neutralTitle(edition, place < 0 ? null : place + 1),
    title: details.title,
    subtitle: source.module === null ? details.subtitle : modules.map(({ title }) => title).join(),
    publisher: details.certificate?.issuer ?? 'Faro',
    address: addressOf(source),
    edition,
    editionLine: told.editionLine,
    publishedAt,
    cover: source.cover,
    chapters: settleLinks(chapters, source),
    pictures: new Map([...source.pictures].map(([src, svg]) => [src, withPlainColours(svg)])),
    words,
  };
}

/** Colours that follow a page's light or dark have no page here: what they are without one. */
const withPlainColours = (svg: string) => svg.replace(/var\(--[\w-]+,\s*(#[0-9a-fA-F]+)\)/g, '$1');

/** What every chapter is told. */
export type Told = { source: Source; words: Words; editionLine: string };

function activityChapters(told: Told, module: Source['outline']['modules'][number]): Chapter[] {
  return shownIn(told.source, module).flatMap((activity) => {
    const content = told.source.contents.get(activity.id);
    if (!content) return [];
    const { body, compiled } = content;
    if (compiled.kind === 'lesson') return lessonChapter(told, activity, compiled);
    if (compiled.kind === 'quiz') return quizChapter(told, activity, compiled);
    if (compiled.kind === 'plan' && body.kind === 'plan') return planChapter(told, activity, body, compiled);
    if (compiled.kind === 'scenario' && body.kind === 'scenario')
      return scenarioChapter(told, activity, body, compiled);
    return onlineChapter(told, activity);
  });
}
