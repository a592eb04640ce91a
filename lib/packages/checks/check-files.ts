import { type Problem, problemsAt } from '@/lib/authoring/problem';
import { fileKind, isWhatItSays, knownEndings, maximumSize } from '@/lib/files/file-kinds';
import { findCaptionFault } from '@/lib/files/find-caption-fault';
import { pictureSize } from '@/lib/files/picture-size';
import type { Package, PackageFile } from '../package';
import { sizes } from '../read-files';

const plainName = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,100}\.[a-z0-9]+$/u;

/** Files are of a kind that lessons play or give out, are what their names say, and captions can be read. */
export function checkFiles(course: Package): Problem[] {
  return course.files.flatMap((file, i) => checkFile(file, problemsAt(['files', i])));
}

function checkFile({ name, bytes }: PackageFile, say: ReturnType<typeof problemsAt>): Problem[] {
  const known = fileKind(name);
  if (!plainName.test(name)) return [say('file-name', { file: name })];
  if (!known) return [say('file-kind', { file: name, endings: knownEndings.join(', ') })];
  if (bytes.length > maximumSize) return [say('file-too-large', sizes(name, bytes.length))];
  if (!isWhatItSays(name, bytes)) return [say('file-not-what-it-says', { file: name })];
  if (known.kind === 'picture' && !pictureSize(bytes)) return [say('file-not-what-it-says', { file: name })];
  const text = Buffer.from(bytes).toString('utf8');
  if (known.kind === 'transcript' && !text.trim()) return [say('transcript-empty', { file: name })];
  const fault = known.kind === 'captions' ? findCaptionFault(text) : null;
  return fault ? [say(fault.reason, {}, fault.line)] : [];
}
