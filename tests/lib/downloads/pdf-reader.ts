import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = { role?: string; alt?: string; lang?: string; children?: Node[] };
type Entry = { title: string; dest: string | unknown[] | null; items: Entry[] };

/** A PDF as a reader finds it: each page's words, the structure, the outline, the links within. */
export async function readPages(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const page = await pdf.getPage(index + 1);
      const { items, lang } = await page.getTextContent();
      const texts = items.filter((item) => 'str' in item);
      const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
      return {
        lang,
        text: texts.map(({ str }) => str).join(''),
        boxes: texts.map(({ str, transform, width }) => ({ str, x: transform[4], y: transform[5], width })),
        dests: links.flatMap(({ dest }) => (typeof dest === 'string' ? dest : [])),
        urls: links.flatMap(({ url }) => url ?? []),
        structure: (await page.getStructTree()) as Node,
      };
    }),
  );
  const places = (await pdf.getDestinations()) as Record<string, [{ num: number }]>;
  const pageOf = async (dest: string | unknown[]) => {
    const [reference] = typeof dest === 'string' ? places[dest]! : (dest as [{ num: number; gen: number }]);
    return (await pdf.getPageIndex(reference as { num: number; gen: number })) + 1;
  };
  const { info } = await pdf.getMetadata();
  return {
    pages,
    places,
    pageOf,
    outline: ((await pdf.getOutline()) ?? []) as Entry[],
    info: info as Record<string, unknown>,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    text: pages.map(({ text }) => text).join('\n'),
  };
}

export const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesIn),
];

export const alternativesIn = (node: Node): string[] => [
  ...(node.alt ? [node.alt] : []),
  ...(node.children ?? []).flatMap(alternativesIn),
];
