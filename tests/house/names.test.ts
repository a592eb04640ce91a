import { basename } from 'node:path';
import ts from 'typescript';
import { describe, test } from 'vitest';
import { expectNone, expectUsed } from './rule';
import { at, code, exportsOf, filesIn, type Source, sourcesIn, visit } from './sources';

const drawers = /^(utils?|helpers?|commons?|misc|shared|services?|managers?|stuff|tools)$/i;
const stem = (path: string) => basename(path).replace(/\.[a-z.]+$/, '');
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('folders and files', () => {
  test('there are no drawers: utils, helpers, common, misc, service, manager', () => {
    const broken = filesIn(...code, 'tests').filter((path) =>
      path
        .split('/')
        .some((step) => drawers.test(step) || step.split(/[-.]/).some((word) => drawers.test(word))),
    );
    const honest = broken.filter((path) => path !== 'lib/accounts/common-password.ts');
    expectNone(honest, 'Name it after what it is or does, and put it into the part it belongs to:');
  });

  test('files are kebab-case', () => {
    const broken = filesIn('lib', 'db/schema', 'db/queries', 'components', 'questions', 'bin')
      .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
      .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.(ts|tsx|mjs|css)$/.test(basename(path)));
    expectNone(broken, 'Rename it to kebab-case:');
  });

  test('app holds only the files that Next knows, actions.ts, and the few that every door shares', () => {
    const known =
      /^(page|layout|template|loading|error|global-error|not-found|default|route|actions|icon|robots|sitemap|manifest)\.tsx?$/;
    const files = filesIn('app').filter((path) => !known.test(basename(path)));
    expectNone(
      files.filter((path) => !doors[path]),
      'What people see belongs in components, what is true in lib. A door of its own needs a line in `doors`:',
    );
    expectUsed(doors, files, '`doors` in tests/house/names.test.ts');
  });
});

/** Files of app that Next does not know by name. */
const doors: Record<string, string> = {
  'app/globals.css': 'the tokens of the look',
  'app/visit.ts': 'who is asking',
  'app/action.ts': 'the door of every form',
  'app/store.ts': 'the one pool of connections',
  'app/frame.tsx': 'hands actions and session to the frame of every page',
  'app/learner.ts': 'who is signed in, or on to signing in',
  'app/oidc.ts': 'the one file that knows openid-client: asks the institution, hears its answer',
  'app/sealed.ts': 'what a browser keeps for us between two doors',
  'app/verify.ts': 'page and program verify through the one limit',
  'app/[locale]/aprender/[course]/[activity]/lesson.tsx': 'page.tsx for a lesson: wiring only',
  'app/[locale]/aprender/[course]/[activity]/quiz.tsx': 'page.tsx for a quiz: wiring only',
  'app/[locale]/aprender/[course]/[activity]/scenario.tsx': 'page.tsx for a scenario: wiring only',
  'app/[locale]/aprender/[course]/[activity]/plan.tsx': 'page.tsx for a plan: wiring only',
  'app/[locale]/aprender/[course]/[activity]/survey.tsx': 'page.tsx for a survey: wiring only',
};

const verbs = (
  'add announce archive assign check choose close complete confirm count create delete describe disable edit end enqueue enrol ' +
  'ensure erase explain export find finish fit grade import invite issue leave list load lock mark merge move open ' +
  'preview produce publish put read record regrade register remove render replace request resend restart restore ' +
  'resume reset review revoke save send sign start submit unmark update verify withdraw write'
).split(' ');

const functionsOf = (source: Source) => exportsOf(source).filter(({ isFunction }) => isFunction);

/** Whether it is a rule: handed the Context or a Store first. */
function isRule(source: Source, node: ts.Node, name: string): boolean {
  let found = false;
  visit(node, (inside) => {
    const isNamed =
      (ts.isFunctionDeclaration(inside) && inside.name?.text === name) ||
      (ts.isArrowFunction(inside) &&
        ts.isVariableDeclaration(inside.parent) &&
        inside.parent.name.getText() === name);
    if (isNamed && /^(Context|Store)\b/.test(inside.parameters[0]?.type?.getText(source.tree) ?? ''))
      found = true;
  });
  return found;
}

describe('one file per verb in lib', () => {
  const files = sourcesIn('lib').filter(({ path }) => /^[a-z0-9-]+\.ts$/.test(basename(path)));

  test('a file named by a verb exports the function of that name', () => {
    const broken = files
      // The name that next-intl gives its file.
      .filter(({ path }) => path !== 'lib/i18n/request.ts')
      .filter(({ path }) => verbs.includes(stem(path).split('-')[0] ?? ''))
      .filter((source) => !functionsOf(source).some(({ name }) => name === camel(stem(source.path))))
      .map(({ path }) => `${path} exports no function ${camel(stem(path))}`);
    expectNone(broken, 'verb-object.ts exports verbObject; a file of several things is named by a noun:');
  });

  test('a rule stands in the file of its name, or in a noun of the table', () => {
    const broken = files
      .filter(({ path }) => !nouns[path] && !path.startsWith('lib/kernel/'))
      .flatMap((source) => {
        const rules = functionsOf(source).filter(({ name, node }) => isRule(source, node, name));
        const isOwn = rules.some(({ name }) => name === camel(stem(source.path)));
        return isOwn ? [] : rules.map(({ name, node }) => `${at(source, node)} ${name}`);
      });
    expectNone(
      broken,
      'Move the rule into <verb-object>.ts of its name, or give the noun a line in `nouns`:',
    );
    expectUsed(
      nouns,
      files.map(({ path }) => path),
      '`nouns` in tests/house/names.test.ts',
    );
  });
});

/** Files of lib named by a noun that hold several rules of the one thing. */
const nouns: Record<string, string> = {
  'lib/accounts/recovery-codes.ts': 'made, and hashed as they are spent: two halves of one secret',
  'lib/accounts/email-codes.ts': 'made and spent: two halves of one secret',
  'lib/accounts/limit.ts': 'a limit is counted and given back by the same key',
  'lib/authoring/draft.ts': 'what a draft is, how it is read whole, how it is compiled',
  'lib/authoring/materials.ts': 'what a lesson may embed, from a package or from the database',
  'lib/catalogue/published.ts': 'outline and content, kept by version id',
  'lib/certificates/signer.ts': 'the key of this installation: made once, opened often',
  'lib/scenarios/story.ts': 'the published scenes of a scenario',
};

describe('the store and its words', () => {
  test('what db/queries exports begins with find, list, count, lock, insert, update or delete', () => {
    const broken = sourcesIn('db/queries').flatMap((source) =>
      functionsOf(source)
        .filter(({ name }) => !/^(find|list|count|lock|insert|update|delete)[A-Z]/.test(name))
        .map(({ name, node }) => `${at(source, node)} ${name}`),
    );
    expectNone(broken, 'A query says what it does to rows; the business word belongs to the rule in lib:');
  });

  test('a query is handed its store first', () => {
    const broken = sourcesIn('db/queries').flatMap((source) =>
      functionsOf(source)
        .filter(({ name, node }) => !isRule(source, node, name))
        .map(({ name, node }) => `${at(source, node)} ${name}`),
    );
    expectNone(broken, 'The first parameter of a query is `store: Store`:');
  });

  test('instants are called …At, and what is true or not is/has/can…', () => {
    const broken = sourcesIn('db/schema').flatMap((source) => {
      const found: string[] = [];
      visit(source.tree, (node) => {
        if (!ts.isPropertyAssignment(node)) return;
        const name = node.name.getText(source.tree);
        const made = /^(instant|timestamp|boolean)\(/.exec(node.initializer.getText(source.tree))?.[1];
        const isRight =
          made === 'boolean' ? /^(is|has|can)[A-Z]/.test(name) : /^at$|At$|^windowStart$/.test(name);
        if (made && !isRight) found.push(`${at(source, node)} ${name}`);
      });
      return found;
    });
    expectNone(broken, 'Rename the column:');
  });

  test('what is recorded is noun.participle, what is refused and what is queued is kebab-case', () => {
    const broken = sourcesIn('lib').flatMap((source) => {
      const found: string[] = [];
      visit(source.tree, (node) => {
        if (!ts.isCallExpression(node)) return;
        const called = node.expression.getText(source.tree);
        const [first, second] = node.arguments;
        if (called === 'record' && second && ts.isObjectLiteralExpression(second)) {
          for (const action of literalsOf(propertyOf(second, 'action')))
            if (!/^[a-z-]+\.[a-z-]+$/.test(action)) found.push(`${at(source, node)} records ${action}`);
        }
        if (called === 'refuse')
          for (const reason of literalsOf(first))
            if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(reason)) found.push(`${at(source, node)} refuses ${reason}`);
        if (called === 'enqueue')
          for (const job of literalsOf(second))
            if (!/^[a-z-]+\.[a-z-]+$/.test(job)) found.push(`${at(source, node)} enqueues ${job}`);
      });
      return found;
    });
    expectNone(broken, 'certificate.issued, attempt-finished, certificate.render:');
  });
});

const propertyOf = (object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
  object.properties.find(
    (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === name,
  )?.initializer;

function literalsOf(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return [];
}
