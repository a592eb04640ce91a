import type { MediaFile, MediaSegment } from '@/lib/catalogue/media-input';
import { type FileKind, fileKind } from '@/lib/files/file-kinds';
import { embedNames, readEmbed } from '@/lib/kernel/embed-sites';
import { toSafeHtml } from '@/lib/kernel/markdown';
import type { Attributes, MediaName } from './directives';
import type { Materials, Media } from './materials';
import type { Problem } from './problem';

type Fault = Pick<Problem, 'reason' | 'details'>;

/** Said of a picture that tells nothing which the text does not. */
const adornment = 'decorativa';

/** A reason must be one: a word alone says nothing. */
const leastReason = 12;

/**
 * A line that shows something, plays it or gives it out. A picture says what it shows, or that it only adorns; a
 * recording has its transcript, and a video its captions too, or says why there are none. Without the files that it needs there is nothing to show.
 */
export function compileMedia(
  name: MediaName,
  attributes: Attributes,
  { media }: Pick<Materials, 'media'>,
): { segment: MediaSegment | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const say = (reason: string, details: Fault['details'] = {}) => void faults.push({ reason, details });
  const written = (attribute: string) => attributes?.[attribute]?.trim() ?? '';

  /** The file that an attribute names, where it is there and of one of these kinds. */
  const take = (attribute: string, ...kinds: FileKind[]) => {
    const file = media.get(written(attribute));
    if (!written(attribute)) return null;
    if (!file) say('media-unknown', { file: written(attribute) });
    else if (kinds.includes(fileKind(file.name)!.kind)) return file;
    else say('media-kind', { file: file.name, name, attribute });
    return null;
  };
  if (name === 'imagen') {
    const file = take('archivo', 'picture');
    if (!written('texto')) say('line-attribute', { name, attribute: 'texto' });
    return { segment: file && pictureOf(file, written('texto')), faults };
  }
  const title = written('titulo');
  if (!title) say('line-attribute', { name, attribute: 'titulo' });
  if (name === 'descarga') {
    const file = take('archivo', 'document', 'audio', 'video', 'picture');
    return { segment: file && { type: 'download', title, file: plain(file) }, faults };
  }

  const transcript = take('transcripcion', 'transcript');
  const exemption = written('exento');
  const isExempt = exemption !== '';
  if (isExempt && exemption.length < leastReason) say('exemption-short', { least: leastReason });
  if (!written('transcripcion') && !isExempt) say('transcript-missing', { name });
  const told = { title, transcriptHtml: transcript ? toSafeHtml(transcript.text) : '', exemption };
  if (name === 'externo') {
    const embed = readEmbed(written('direccion'));
    if (!embed && written('direccion'))
      say('embed-address', { address: written('direccion').slice(0, 80), sites: embedNames });
    return { segment: embed && { type: 'embed', ...embed, ...told }, faults };
  }
  if (name === 'audio') {
    const file = take('archivo', 'audio');
    return { segment: file && { type: 'audio', file: plain(file), ...told }, faults };
  }
  const file = take('archivo', 'video');
  const captions = take('subtitulos', 'captions');
  const poster = take('portada', 'picture');
  if (!written('subtitulos') && !isExempt) say('captions-missing');
  const pieces = { captions: captions && plain(captions), poster: poster && plain(poster) };
  return { segment: file && { type: 'video', file: plain(file), ...pieces, ...told }, faults };
}

function pictureOf(file: Media, words: string): MediaSegment {
  const [width = 0, height = 0] = file.text.split('x').map(Number);
  return { type: 'picture', title: words === adornment ? '' : words, file: plain(file), width, height };
}

const plain = ({ name, sha256, mediaType, size }: MediaFile): MediaFile => ({
  name,
  sha256,
  mediaType,
  size,
});
