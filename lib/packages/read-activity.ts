import { activityFile, lessonFront, toCompletion } from './disk';
import type { PackageActivity } from './package';
import type { Reading } from './reading';
import { readYaml } from './yaml-source';

type Path = (string | number)[];

/** Reads one file of a module: a lesson in Markdown, or any other activity in YAML. Null when it cannot be read. */
export function readActivity(reading: Reading, file: string, path: Path): PackageActivity | null {
  return file.endsWith('.md') ? readLesson(reading, file, path) : readOther(reading, file, path);
}

function readLesson(reading: Reading, file: string, path: Path): PackageActivity | null {
  const text = reading.text(file) ?? '';
  const match = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    reading.say({ file, line: 1 }, 'front-matter-missing');
    return null;
  }
  const source = readYaml(match[1]!, 1);
  for (const { line, message } of source.errors) reading.say({ file, line }, 'not-yaml', { message });
  const front = source.errors.length === 0 ? reading.parse(file, lessonFront, source) : null;
  if (!front) return null;

  const after = text.slice(match[0].length);
  const blank = /^(?:[ \t]*\n)*/.exec(after)![0];
  const skip = countLines(match[0]) + countLines(blank);
  reading.anchorYaml(path, file, source);
  reading.anchorYaml([...path, 'body'], file, source);
  reading.anchorYaml([...path, 'ref'], file, source, ['id']);
  reading.anchor([...path, 'body', 'markdown'], (_rest, line) => ({ file, line: line + skip }));

  const { id, title, minutes, required, completion, completionMark, restrictions, ...rest } = front;
  return {
    ref: id,
    title,
    minutes,
    completion: toCompletion({ required, completion, completionMark }),
    restrictions,
    body: { kind: 'lesson', ...rest, markdown: after.slice(blank.length).trimEnd() },
  };
}

function readOther(reading: Reading, file: string, path: Path): PackageActivity | null {
  const source = reading.yaml(file);
  const activity = source && reading.parse(file, activityFile, source);
  if (!activity) return null;
  reading.anchorYaml(path, file, source);
  reading.anchorYaml([...path, 'body'], file, source);
  reading.anchorYaml([...path, 'ref'], file, source, ['id']);
  const { id, title, minutes, required, completion, completionMark, restrictions, ...body } = activity;
  const rule = toCompletion({ required, completion, completionMark });
  return { ref: id, title, minutes, completion: rule, restrictions, body };
}

const countLines = (text: string) => text.split('\n').length - 1;
