import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Book, Chapter } from '../book';
import { type Content, change, element } from '../markup';
import { fileOf, navigation, oldNavigation } from './contents';
import { type Item, packageDocument } from './package-document';
import { page } from './page';
import { style } from './style';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="libro/paquete.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
/** A zip keeps the wall clock of whoever makes it: the same one everywhere gives the same bytes. */
const wallClock = () => new Date(1980, 0, 1, 12);
const xhtml = 'application/xhtml+xml';
const svg = 'image/svg+xml';

/** The book as EPUB 3: nothing in it runs, and nothing in it is fetched. The same book gives the same bytes. */
export function writeEpub(book: Book): Uint8Array {
  const pictures = [...book.pictures].map(([src, text], index) => ({
    src,
    text,
    href: `figuras/${index + 1}.svg`,
  }));
  const hrefs = new Map(pictures.map(({ src, href }) => [src, `../${href}`]));
  const files: [Item, string][] = [
    [{ id: 'cubierta', href: 'cubierta.xhtml', mediaType: xhtml, isRead: true }, coverPage(book)],
    [{ id: 'nav', href: 'nav.xhtml', mediaType: xhtml, properties: 'nav', isRead: true }, navigation(book)],
    ...book.chapters.map((chapter): [Item, string] => [
      { id: chapter.id, href: fileOf(chapter), mediaType: xhtml, isRead: true },
      page({ language: book.language, title: chapter.title, base: '../', body: rewrite(chapter, hrefs) }),
    ]),
    [{ id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' }, oldNavigation(book)],
    [{ id: 'estilo', href: 'estilo.css', mediaType: 'text/css' }, style],
    [{ id: 'dibujo', href: 'cubierta.svg', mediaType: svg, properties: 'cover-image' }, book.cover],
    ...pictures.map(({ href, text }, index): [Item, string] => [
      { id: `figura-${index + 1}`, href, mediaType: svg },
      text,
    ]),
  ];
  const mtime = wallClock();
  const zip: Zippable = {
    // First and as it is: a reader knows an EPUB by its first bytes.
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }],
    'META-INF/container.xml': [strToU8(container), { mtime }],
    'libro/paquete.opf': [
      strToU8(
        packageDocument(
          book,
          files.map(([item]) => item),
        ),
      ),
      { mtime },
    ],
  };
  for (const [{ href }, text] of files) zip[`libro/${href}`] = [strToU8(text), { mtime }];
  return zipSync(zip, { level: 9 });
}

function coverPage({ language, name, title, subtitle, publisher, editionLine, words }: Book): string {
  return page({
    language,
    title: name,
    base: '',
    type: 'cover',
    body: [
      element('p', { class: 'cubierta' }, element('img', { src: 'cubierta.svg', alt: words.cover })),
      element(
        'section',
        { class: 'titulo' },
        element('h1', {}, title),
        subtitle && element('p', {}, subtitle),
        element('p', {}, publisher),
        element('p', {}, editionLine),
      ),
    ],
  });
}

/** Links and pictures as they are found from the folder of the chapters. */
function rewrite(chapter: Chapter, pictures: Map<string, string>): Content[] {
  return change(chapter.body, (one) => {
    const { href, src } = one.attributes;
    if (one.name === 'img' && src)
      return { ...one, attributes: { ...one.attributes, src: pictures.get(src) ?? src } };
    if (one.name !== 'a' || !href?.startsWith('#')) return one;
    const [id, place] = href.slice(1).split('/');
    const own = id === chapter.id && place ? '' : `${id}.xhtml`;
    return { ...one, attributes: { ...one.attributes, href: place ? `${own}#${place}` : own } };
  });
}
