import type { OutlineActivity } from '@/lib/catalogue/input';
import type { MediaSegment } from '@/lib/catalogue/media-input';
import type { Told } from '../book';
import { type Content, element, readHtml } from '../markup';
import { onlineLink } from './opening';

/** What cannot stand in a book: its title, what it says in words, and where it is. */
export function mediaBlock(told: Told, activity: OutlineActivity, segment: MediaSegment): Content {
  const { words } = told;
  const { type, title } = segment;
  const name = `${words.media[type]}: ${title}`;
  return element(
    'section',
    { class: 'bloque bloque-nota', 'aria-label': name },
    element('p', { class: 'bloque-titulo' }, name),
    ...(type === 'download' || type === 'picture' ? [] : inWords(words, segment)),
    type === 'embed'
      ? element('p', { class: 'en-linea' }, element('a', { href: segment.page }, segment.page))
      : onlineLink(told, activity),
  );
}

function inWords(
  words: Told['words'],
  { transcriptHtml, exemption }: Exclude<MediaSegment, { type: 'download' | 'picture' }>,
): Content[] {
  return [
    ...(transcriptHtml
      ? [element('p', { class: 'tipo' }, words.transcript), ...readHtml(transcriptHtml)]
      : []),
    ...(exemption ? [element('p', { class: 'aviso' }, `${words.noTranscript} ${exemption}`)] : []),
  ];
}
