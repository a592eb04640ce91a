import type { Book } from '../book';
import { escapeXml } from '../markup';

export type Item = { id: string; href: string; mediaType: string; properties?: string; isRead?: boolean };

const features = [
  'alternativeText',
  'longDescription',
  'tableOfContents',
  'readingOrder',
  'structuralNavigation',
  'displayTransformability',
];

const meta = (property: string, value: string) => `<meta property="${property}">${escapeXml(value)}</meta>`;

/** What the book is, which files it has, and in which order they are read. */
export function packageDocument(book: Book, items: Item[]): string {
  const { identifier, language, name, publisher, publishedAt, words } = book;
  const modified = `${publishedAt.toISOString().slice(0, 19)}Z`;
  const manifest = items.map(({ id, href, mediaType, properties }) => {
    const kind = properties ? ` properties="${properties}"` : '';
    return `<item id="${id}" href="${escapeXml(href)}" media-type="${mediaType}"${kind}/>`;
  });
  const spine = items.filter(({ isRead }) => isRead).map(({ id }) => `<itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identificador" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="identificador">urn:uuid:${identifier}</dc:identifier>
<dc:title>${escapeXml(name)}</dc:title>
<dc:language>${language}</dc:language>
<dc:publisher>${escapeXml(publisher)}</dc:publisher>
<dc:date>${modified}</dc:date>
${meta('dcterms:modified', modified)}
${meta('schema:accessMode', 'textual')}
${meta('schema:accessMode', 'visual')}
${meta('schema:accessModeSufficient', 'textual')}
${features.map((feature) => meta('schema:accessibilityFeature', feature)).join('\n')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', words.accessibility)}
<meta name="cover" content="dibujo"/>
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine toc="ncx">
${spine.join('\n')}
</spine>
</package>
`;
}
