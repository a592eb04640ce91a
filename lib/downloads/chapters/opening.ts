import type { OutlineActivity } from '@/lib/catalogue/input';
import type { Told } from '../book';
import { type Content, element } from '../markup';

/** Title, outcome and warning: what every activity begins with. */
export function opening(
  { words }: Pick<Told, 'words'>,
  { title, outcome, notice }: OutlineActivity,
): Content[] {
  return [
    element('h1', {}, title),
    ...(outcome ? [element('p', { class: 'proposito' }, outcome)] : []),
    ...(notice
      ? [
          element(
            'section',
            { class: 'bloque bloque-atencion', 'aria-label': words.notice },
            element('p', { class: 'bloque-titulo' }, words.notice),
            element('p', {}, notice),
          ),
        ]
      : []),
  ];
}

/** Where the activity is done for real. */
export function onlineLink({ source, words }: Told, activity: OutlineActivity): Content {
  const href = `${source.site}/aprender/${source.slug}/${activity.ref}`;
  return element('p', { class: 'en-linea' }, element('a', { href }, words.online));
}
