import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, root } from './sources';

type Tree = { [key: string]: string | Tree };

/** Every locale's messages by their whole key: `quiz.refusals.wait`. */
export const texts: Map<string, Map<string, string>> = new Map(
  filesIn('messages').map((path) => {
    const tree = JSON.parse(readFileSync(join(root, path), 'utf8')) as Tree;
    return [path.replace(/^messages\/|\.json$/g, ''), new Map(flatten(tree, ''))];
  }),
);

function flatten(tree: Tree, before: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[before + key, value] as [string, string]]
      : flatten(value, `${before}${key}.`),
  );
}

export const spanish = texts.get('es') ?? new Map<string, string>();

const lines = new Map<string, string[]>();

/** `messages/es.json:12`, where the last step of the key first stands with this text. */
export function placeOf(locale: string, key: string): string {
  const path = `messages/${locale}.json`;
  const all = lines.get(path) ?? readFileSync(join(root, path), 'utf8').split('\n');
  lines.set(path, all);
  const value = JSON.stringify(texts.get(locale)?.get(key) ?? '');
  const wanted = `${JSON.stringify(key.split('.').at(-1))}: ${value}`;
  const index = all.findIndex((line) => line.includes(wanted));
  return `${path}${index < 0 ? '' : `:${index + 1}`} ${key}`;
}
