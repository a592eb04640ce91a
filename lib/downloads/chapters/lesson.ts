import type { CompiledBody, OutlineActivity, Segment } from '@/lib/catalogue/input';
import type { Chapter, Told } from '../book';
import { type Content, element, readHtml } from '../markup';
import { countryCards } from './countries';
import { mediaBlock } from './media';
import { activityId } from './module';
import { opening } from './opening';
import { printQuestion } from './question';

type Figure = Extract<Segment, { type: 'figure' }>;

/** A lesson whole; the answers of its practice questions stand at its end. */
export function lessonChapter(
  told: Told,
  activity: OutlineActivity,
  compiled: Extract<CompiledBody, { kind: 'lesson' }>,
): Chapter {
  const { words } = told;
  const answers: Content[] = [];
  const body = compiled.segments.flatMap((segment): Content[] => {
    if (segment.type === 'html') return readHtml(segment.html);
    if (segment.type === 'figure') return [figure(told, segment)];
    if (segment.type === 'countries') return countryCards(told, segment.cards ?? []);
    if (segment.type === 'picture' && !segment.title) return [];
    if (segment.type !== 'question') return [mediaBlock(told, activity, segment)];
    const printed = printQuestion(told, segment, answers.length + 1);
    answers.push(printed.answer);
    return [printed.question];
  });
  const atEnd = answers.length > 0 ? [element('h2', { id: 'respuestas' }, words.answers), ...answers] : [];
  return {
    id: activityId(activity),
    title: activity.title,
    level: 2,
    body: [...opening(told, activity), ...body, ...atEnd],
  };
}

/** The drawing, and all that it shows in words. */
function figure({ words }: Told, { src, title, alternativeHtml }: Figure): Content {
  return element(
    'figure',
    {},
    element('img', { src, alt: title }),
    element(
      'figcaption',
      {},
      element('p', { class: 'tipo' }, words.figureText),
      ...readHtml(alternativeHtml),
    ),
  );
}
