import type { OutlineModule } from '@/lib/catalogue/input';
import { decimalInWords, texts } from '@/lib/certificates/texts';
import type { Chapter, Told } from '../book';
import { element } from '../markup';
import { shownIn } from '../source';

export const moduleId = ({ ref }: { ref: string }) => `modulo-${ref}`;
export const activityId = ({ ref }: { ref: string }) => `actividad-${ref}`;

/** The title page of a module: what it is for, and what is in it. */
export function moduleChapter({ source, words }: Told, module: OutlineModule): Chapter {
  const { title, summary, outcomes, illustration } = module;
  const number = texts[source.outline.details.language];
  return {
    id: moduleId(module),
    title,
    level: 1,
    body: [
      element('h1', {}, title),
      ...(illustration
        ? [element('img', { src: illustration.src, alt: illustration.title, class: 'ilustracion' })]
        : []),
      ...(summary ? [element('p', { class: 'proposito' }, summary)] : []),
      ...(outcomes.length > 0
        ? [
            element('h2', {}, words.outcomes),
            element(
              'ul',
              {},
              outcomes.map((outcome) => element('li', {}, outcome)),
            ),
          ]
        : []),
      element('h2', {}, words.inThisModule),
      element(
        'ul',
        {},
        shownIn(source, module).map((activity) =>
          element(
            'li',
            {},
            element('a', { href: `#${activityId(activity)}` }, activity.title),
            ` · ${words.kinds[activity.kind]}, ${words.minutes(decimalInWords(activity.minutes, number))}`,
          ),
        ),
      ),
    ],
  };
}
