import { sha256Of } from '@/lib/files/put';
import { type Piece, textIn } from '@/questions/exchanging';
import { limits } from './file-refused';
import { nameIn } from './html-runs';

export type Picture = { bytes: Buffer; mediaType: string };

/** The pictures that came along with a file, by the hash of their bytes. */
export type Pictures = Map<string, Picture>;

const endings: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** What the bytes are, whatever they are called; null for anything that is not a picture of points. */
export function kindOfPicture(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (/^RIFF....WEBP/s.test(start)) return 'image/webp';
  return null;
}

export const addressOfPicture = (sha256: string): string => `/api/files/${sha256}`;

const own = /^(?:https?:\/\/[^/\s]+)?\/api\/files\/([0-9a-f]{64})$/;
const inText = /(?:https?:\/\/[^/\s()<>]+)?\/api\/files\/([0-9a-f]{64})\b/g;

/** The hashes of our own pictures that a text shows. */
export const picturesIn = (text: string): string[] => [...text.matchAll(inText)].map((match) => match[1]!);

/** The text with every address of a picture of ours written as `write` says. */
export const withPictures = (text: string, write: (sha256: string) => string): string =>
  text.replace(inText, (_, sha256: string) => write(sha256));

/** How a picture is called inside of an exported file. */
export const fileNameOf = (sha256: string, mediaType: string): string =>
  `${sha256}.${endings[mediaType] ?? 'bin'}`;

/** Where a picture is found: the files beside a text come first, then those of the rest of its question. */
export function filesOf(question: Piece): Map<string, Piece> {
  const files = new Map<string, Piece>();
  const walk = (piece: Piece) => {
    for (const child of piece.children) {
      if (child.name === 'file') files.set(child.attributes.name ?? '', child);
      else walk(child);
    }
  };
  walk(question);
  return files;
}

type Loaded =
  | { address: string }
  | { missing: 'picture-elsewhere' | 'picture-missing' | 'picture-kind' | 'picture-too-big' };

/** Keeps the picture at this source, if it comes along and is one. Nothing is ever fetched. */
export function loadPicture(
  source: string,
  places: { near: Piece; files: Map<string, Piece>; data: string[] },
  pictures: Pictures,
): Loaded {
  const kept = own.exec(source)?.[1];
  if (kept) return { address: addressOfPicture(kept) };
  const encoded = encodedAt(source.trim(), places);
  if (encoded === null) return { missing: 'picture-elsewhere' };
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length === 0) return { missing: 'picture-missing' };
  if (bytes.length > limits.pictureBytes) return { missing: 'picture-too-big' };
  const mediaType = kindOfPicture(bytes);
  if (!mediaType) return { missing: 'picture-kind' };
  const sha256 = sha256Of(bytes);
  pictures.set(sha256, { bytes, mediaType });
  return { address: addressOfPicture(sha256) };
}

/** Base64, '' where the file is not there, null where the source lies outside of what came along. */
function encodedAt(source: string, { near, files, data }: Parameters<typeof loadPicture>[1]): string | null {
  const place = /^data:(\d+)$/.exec(source)?.[1];
  if (place !== undefined) return data[Number(place)] ?? '';
  if (!source.includes('@@PLUGINFILE@@')) return null;
  const name = nameIn(source).split('/').at(-1) ?? '';
  const beside = near.children.find((one) => one.name === 'file' && one.attributes.name === name);
  return (beside ?? files.get(name))?.text ?? '';
}

/** Text without the pictures that are written out in it: a number stands for each. */
export function takeDataPictures(text: string): { text: string; data: string[] } {
  const data: string[] = [];
  if (!text.includes('data:')) return { text, data };
  const taken = text.replace(
    /data:image\/[\w.+-]{1,40};base64,([A-Za-z0-9+/=%\s]*)/g,
    (_, encoded: string) => {
      data.push(decodePercent(encoded));
      return `data:${data.length - 1}`;
    },
  );
  return { text: taken, data };
}

const decodePercent = (text: string) =>
  text.replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** In files of long ago the one picture of a question stood beside its text. */
export function oldPicture(question: Piece): { name: string; file: Piece } | null {
  const [name, encoded] = [textIn(question, 'image'), textIn(question, 'image_base64')];
  if (!name || !encoded) return null;
  const base = name.split('/').at(-1)!;
  return {
    name: base,
    file: { name: 'file', attributes: { name: base }, children: [], text: encoded, line: question.line },
  };
}
