export type FileKind = 'audio' | 'video' | 'picture' | 'captions' | 'document' | 'transcript';
type Known = { kind: FileKind; mediaType: string; isIt: (bytes: Uint8Array) => boolean };

/** The most that one file of a course may weigh, in bytes. */
export const maximumSize = 50_000_000;

/** The bytes from `at` on are these, in hexadecimal. */
const has =
  (hex: string, at = 0) =>
  (bytes: Uint8Array) =>
    Buffer.from(bytes.subarray(at, at + hex.length / 2)).toString('hex') === hex;
const words = (text: string, at = 0) => has(Buffer.from(text, 'latin1').toString('hex'), at);
const all =
  (...tests: Known['isIt'][]) =>
  (bytes: Uint8Array) =>
    tests.every((test) => test(bytes));

/** A frame of sound, or what is said of the piece before the first. */
const isMp3 = (bytes: Uint8Array) => words('ID3')(bytes) || (bytes[0] === 0xff && (bytes[1] ?? 0) >= 0xe2);
/** MP4 and its kin: the second word says so. */
const isMp4 = words('ftyp', 4);
const isWebm = all(has('1a45dfa3'), (bytes) => Buffer.from(bytes.subarray(4, 64)).includes('webm'));

const isArchive = has('504b0304');
/** Office documents are archives; what lies in them tells them apart. Those with programs inside are refused. */
const isOffice = (folder: string) =>
  all(isArchive, (bytes) => {
    const content = Buffer.from(bytes);
    const holds = (name: string) => content.includes(name, 0, 'latin1');
    return holds('[Content_Types].xml') && holds(`${folder}/`) && !holds('vbaProject');
  });
const isOpenDocument = (type: string) =>
  all(isArchive, words(`mimetypeapplication/vnd.oasis.opendocument.${type}`, 30));

/** Text that is UTF-8 throughout and holds no NUL. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const known: Record<string, Known> = {
  mp3: { kind: 'audio', mediaType: 'audio/mpeg', isIt: isMp3 },
  m4a: { kind: 'audio', mediaType: 'audio/mp4', isIt: isMp4 },
  ogg: { kind: 'audio', mediaType: 'audio/ogg', isIt: words('OggS') },
  wav: { kind: 'audio', mediaType: 'audio/wav', isIt: all(words('RIFF'), words('WAVE', 8)) },
  mp4: { kind: 'video', mediaType: 'video/mp4', isIt: isMp4 },
  webm: { kind: 'video', mediaType: 'video/webm', isIt: isWebm },
  jpg: { kind: 'picture', mediaType: 'image/jpeg', isIt: has('ffd8ff') },
  png: { kind: 'picture', mediaType: 'image/png', isIt: has('89504e470d0a1a0a') },
  webp: { kind: 'picture', mediaType: 'image/webp', isIt: all(words('RIFF'), words('WEBP', 8)) },
  vtt: { kind: 'captions', mediaType: 'text/vtt', isIt: isText },
  md: { kind: 'transcript', mediaType: 'text/markdown', isIt: isText },
  pdf: { kind: 'document', mediaType: 'application/pdf', isIt: words('%PDF-') },
  docx: { kind: 'document', mediaType: `${office}.wordprocessingml.document`, isIt: isOffice('word') },
  xlsx: { kind: 'document', mediaType: `${office}.spreadsheetml.sheet`, isIt: isOffice('xl') },
  pptx: { kind: 'document', mediaType: `${office}.presentationml.presentation`, isIt: isOffice('ppt') },
  odt: { kind: 'document', mediaType: `${openDocument}.text`, isIt: isOpenDocument('text') },
  ods: { kind: 'document', mediaType: `${openDocument}.spreadsheet`, isIt: isOpenDocument('spreadsheet') },
  odp: { kind: 'document', mediaType: `${openDocument}.presentation`, isIt: isOpenDocument('presentation') },
};

/** The endings of names that a course may bring, for who asks which. */
export const knownEndings = Object.keys(known);

/** What a file is by the ending of its name; null for what a course may not bring. */
export function fileKind(name: string): Pick<Known, 'kind' | 'mediaType'> | null {
  const found = known[endingOf(name)];
  return found ? { kind: found.kind, mediaType: found.mediaType } : null;
}

/** Whether the bytes are what the name says. */
export const isWhatItSays = (name: string, bytes: Uint8Array): boolean =>
  known[endingOf(name)]?.isIt(bytes) ?? false;

const endingOf = (name: string) => (Object.hasOwn(known, ending(name)) ? ending(name) : '');
const ending = (name: string) => /\.([a-z0-9]+)$/.exec(name)?.[1] ?? '';
