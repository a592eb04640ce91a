import { strFromU8, unzipSync } from 'fflate';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';

/** An element as it was opened, with all the words in it. */
export type Tag = { name: string; attributes: Record<string, string>; text: string; above: Tag[] };

/** The elements of an XML document in their order; throws where it is not well-formed. */
export function readTags(xml: string): Tag[] {
  const all: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, one]) => [key, (one as SaxesAttributeNS).value]);
    const tag = { name, attributes: Object.fromEntries(values), text: '', above: [...open] };
    all.push(tag);
    open.push(tag);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => {
    for (const tag of open) tag.text += words;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return all;
}

/** The files of an EPUB, and what its first bytes say. */
export function readEpub(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const nameLength = view.getUint16(26, true);
  const files = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  return {
    first: {
      signature: view.getUint32(0, true).toString(16),
      method: view.getUint16(8, true),
      name: strFromU8(bytes.subarray(30, 30 + nameLength)),
      extra: view.getUint16(28, true),
      content: strFromU8(bytes.subarray(30 + nameLength, 30 + nameLength + 20)),
    },
    files,
    /** Everything that stands in it, as one text in which blanks are single. */
    text: [...files.entries()]
      .filter(([path]) => path.endsWith('.xhtml'))
      .map(([, xhtml]) => readTags(xhtml)[0]!.text)
      .join('\n')
      .replace(/\s+/g, ' '),
  };
}
