import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNone } from './rule';
import { importsOf, root, sourcesIn } from './sources';

/** A part uses itself and those before it. ARCHITECTURE.md says why they stand in this order. */
const order = [
  'kernel',
  'i18n',
  'audit',
  'files',
  'jobs',
  'mail',
  'accounts',
  'catalogue',
  'certificates',
  'enrolment',
  'activities',
  'scenarios',
  'surveys',
  'quiz',
  'marking',
  'authoring',
  'bank',
  'packages',
  'downloads',
  'reports',
];

const folders = (place: string) =>
  readdirSync(join(root, place)).filter((name) => statSync(join(root, place, name)).isDirectory());

test('every folder of lib has its place in the order', () => {
  const strangers = folders('lib').filter((part) => !order.includes(part));
  expectNone(strangers, 'Give the new part its place in tests/house/parts.test.ts and in ARCHITECTURE.md:');
});

test('lib holds parts, and no file of its own', () => {
  const loose = readdirSync(join(root, 'lib')).filter(
    (name) => !statSync(join(root, 'lib', name)).isDirectory(),
  );
  expect(loose).toEqual([]);
});

test('a part of lib uses only itself and the parts before it, types included', () => {
  const broken = sourcesIn('lib').flatMap((source) => {
    const own = source.path.split('/')[1] ?? '';
    return importsOf(source)
      .filter(({ to }) => to.startsWith('lib/'))
      .filter(({ to }) => order.indexOf(to.split('/')[1] ?? '') > order.indexOf(own))
      .map(({ to, line }) => `${source.path}:${line} (${own}) imports ${to}, which stands after it`);
  });
  expectNone(
    broken,
    'Hand the later part in as a function (see afterwards in produce-certificate), or move the rule:',
  );
});

test('no two files of lib import each other in a ring', () => {
  const graph = new Map(
    sourcesIn('lib', 'questions', 'db').map((source) => [
      source.path,
      importsOf(source).flatMap(({ to, isType }) => (isType ? [] : [to])),
    ]),
  );
  const clean = new Set<string>();
  const rings: string[] = [];
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) rings.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || clean.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
    clean.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expectNone(rings, 'Take out what both need into a third file:');
});
