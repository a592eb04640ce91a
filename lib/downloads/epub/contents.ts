import type { Book, Chapter } from '../book';
import { type Element, element, escapeXml } from '../markup';
import { page } from './page';

/** The file of a chapter, from the folder of the package. */
export const fileOf = ({ id }: Pick<Chapter, 'id'>) => `texto/${id}.xhtml`;

type Branch = { chapter: Chapter; below: Chapter[] };

const branches = (chapters: Chapter[]): Branch[] =>
  chapters.reduce<Branch[]>((list, chapter) => {
    const last = list.at(-1);
    if (chapter.level === 1 || !last) list.push({ chapter, below: [] });
    else last.below.push(chapter);
    return list;
  }, []);

const entry = (chapter: Chapter, below: Element | false = false): Element =>
  element('li', {}, element('a', { href: fileOf(chapter) }, chapter.title), below);

/** The table of contents that reading systems show, and the landmarks of the book. */
export function navigation({ chapters, language, words }: Book): string {
  const first = chapters[0]!;
  return page({
    language,
    title: words.contents,
    base: '',
    body: [
      element(
        'nav',
        { 'epub:type': 'toc', id: 'indice', role: 'doc-toc' },
        element('h1', {}, words.contents),
        element(
          'ol',
          {},
          branches(chapters).map(({ chapter, below }) =>
            entry(
              chapter,
              below.length > 0 &&
                element(
                  'ol',
                  {},
                  below.map((one) => entry(one)),
                ),
            ),
          ),
        ),
      ),
      element(
        'nav',
        { 'epub:type': 'landmarks', id: 'lugares', hidden: 'hidden' },
        element('h2', {}, words.contents),
        element(
          'ol',
          {},
          element('li', {}, element('a', { 'epub:type': 'cover', href: 'cubierta.xhtml' }, words.cover)),
          element('li', {}, element('a', { 'epub:type': 'toc', href: 'nav.xhtml' }, words.contents)),
          element('li', {}, element('a', { 'epub:type': 'bodymatter', href: fileOf(first) }, first.title)),
        ),
      ),
    ],
  });
}

/** The same contents for reading systems of the years before EPUB 3. */
export function oldNavigation({ chapters, identifier, name, language }: Book): string {
  let order = 0;
  const point = (chapter: Chapter, below: Chapter[] = []): string => {
    order += 1;
    return `<navPoint id="p${order}" playOrder="${order}"><navLabel><text>${escapeXml(chapter.title)}</text></navLabel><content src="${fileOf(chapter)}"/>${below.map((one) => point(one)).join('')}</navPoint>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${language}">
<head><meta name="dtb:uid" content="urn:uuid:${identifier}"/></head>
<docTitle><text>${escapeXml(name)}</text></docTitle>
<navMap>
${branches(chapters)
  .map(({ chapter, below }) => point(chapter, below))
  .join('\n')}
</navMap>
</ncx>
`;
}
