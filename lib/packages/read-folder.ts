import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import type { Package } from './package';
import { readCategory } from './read-category';
import { readCourse } from './read-course';
import { readExtras } from './read-extras';
import { readFiles } from './read-files';
import { readModule } from './read-module';
import { openReading, type Reading } from './reading';

export type FolderOptions = {
  /** Also read modules that `curso.yaml` does not list: drafts on the way. */
  unlisted?: boolean;
};

/** A folder as a package. Where something is wrong the rest is still read, and the problems say where. */
export function readFolder(folder: string, options: FolderOptions = {}): Reading['result'] {
  const reading = openReading((path) => readText(join(folder, path)), basename(folder));
  const { course, modules: listed } = readCourse(reading);
  const folders = list(folder, 'modulos').filter((name) =>
    statSync(join(folder, 'modulos', name)).isDirectory(),
  );
  for (const name of folders.filter((name) => !listed.includes(name)))
    reading.say(
      { file: 'curso.yaml', line: reading.lineOf('curso.yaml', ['modules']) },
      'module-not-listed',
      { module: name },
      'warning',
    );

  const wanted = options.unlisted ? [...listed, ...folders.filter((name) => !listed.includes(name))] : listed;
  const result: Package = {
    ...course,
    modules: [],
    categories: [],
    figures: [],
    glossary: [],
    countries: [],
    files: [],
  };
  for (const name of wanted) {
    const position = result.modules.length;
    const module = readModule(reading, `modulos/${name}`, position, list(folder, `modulos/${name}`));
    if (module) result.modules.push(module);
  }
  for (const name of list(folder, 'preguntas').filter((name) => name.endsWith('.yaml'))) {
    const category = readCategory(reading, `preguntas/${name}`, result.categories.length);
    if (category) result.categories.push(category);
  }
  readExtras(reading, result, { figures: list(folder, 'figuras'), countries: list(folder, 'paises') });
  readFiles(reading, result, list(folder, 'archivos'), (path) => join(folder, path));
  reading.result.package = result;
  return reading.result;
}

function list(folder: string, path: string): string[] {
  try {
    return readdirSync(join(folder, path))
      .filter((name) => !name.startsWith('.'))
      .sort(byStem);
  } catch {
    return [];
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  } catch {
    return null;
  }
}

/** `m1.yaml` before `m1-extra.yaml`: by name, not by the dot of the ending. */
function byStem(a: string, b: string): number {
  const [x, y] = [parse(a).name, parse(b).name];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : 1;
}
