import type { z } from 'zod';
import { describeProblem, type Problem } from '@/lib/authoring/problem';
import { describeIssue } from './describe-issue';
import type { Locate, Package, PackageProblem } from './package';
import { readYaml, type YamlSource } from './yaml-source';

type Place = { file: string; line: number };
type Path = (string | number)[];
type Anchor = (rest: Path, textLine: number) => Place;

/** One reading of a folder: what was read, what is wrong with it, and where each value came from. */
export type Reading = {
  text(file: string): string | null;
  yaml(file: string): YamlSource | null;
  lineOf(file: string, path: Path): number;
  parse<Value>(file: string, schema: z.ZodType<Value>, source: YamlSource, at?: Path): Value | null;
  /** Says that the value at `path` of the package stands in this file. */
  anchor(path: Path, anchor: Anchor): void;
  anchorYaml(path: Path, file: string, source: YamlSource, inside?: Path): void;
  say(place: Place, reason: string, details?: Problem['details'], severity?: Problem['severity']): void;
  result: { package: Package; problems: PackageProblem[]; locate: Locate };
};

export function openReading(read: (file: string) => string | null, folder: string): Reading {
  const sources = new Map<string, YamlSource>();
  const anchors = new Map<string, Anchor>();
  const problems: PackageProblem[] = [];

  const locate: Locate = (path, textLine = 1) => {
    for (let length = path.length; length >= 0; length--) {
      const anchor = anchors.get(path.slice(0, length).join('/'));
      if (anchor) return anchor(path.slice(length), textLine);
    }
    return { file: folder, line: 1 };
  };
  const say: Reading['say'] = (place, reason, details = {}, severity = 'error') => {
    problems.push({ ...place, reason, severity, message: describeProblem({ reason, details }, 'es') });
  };

  return {
    text: read,
    yaml(file) {
      const text = read(file);
      if (text === null) {
        say({ file, line: 1 }, 'file-missing', { file });
        return null;
      }
      const source = readYaml(text);
      sources.set(file, source);
      for (const { line, message } of source.errors) say({ file, line }, 'not-yaml', { message });
      return source.errors.length > 0 ? null : source;
    },
    lineOf: (file, path) => sources.get(file)?.lineOf(path) ?? 1,
    parse(file, schema, source, at = []) {
      const value = at.reduce<unknown>(
        (inside, step) => (inside as Record<string, unknown>)?.[step],
        source.value,
      );
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      for (const { reason, details, path } of parsed.error.issues.flatMap((issue) => describeIssue(issue)))
        say({ file, line: source.lineOf([...at, ...path]) }, reason, details);
      return null;
    },
    anchor: (path, anchor) => void anchors.set(path.join('/'), anchor),
    anchorYaml(path, file, source, inside = []) {
      anchors.set(path.join('/'), (rest, textLine) => ({
        file,
        line: source.lineOf([...inside, ...rest], textLine),
      }));
    },
    say,
    result: { package: undefined as unknown as Package, problems, locate },
  };
}
