import { basename } from 'node:path';
import ts from 'typescript';
import { describe, test } from 'vitest';
import { expectNone } from './rule';
import {
  at,
  code,
  exportsOf,
  filesIn,
  hasCommentAbove,
  lineOf,
  rootFiles,
  type Source,
  sourceAt,
  sourcesIn,
  visit,
} from './sources';

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function isHandedContext(source: Source, node: ts.Node, name: string): boolean {
  let found = false;
  visit(node, (inside) => {
    const isIt =
      (ts.isFunctionDeclaration(inside) && inside.name?.text === name) ||
      (ts.isArrowFunction(inside) &&
        ts.isVariableDeclaration(inside.parent) &&
        inside.parent.name.getText() === name);
    if (isIt && /^(Context|Store)\b/.test(inside.parameters[0]?.type?.getText(source.tree) ?? ''))
      found = true;
  });
  return found;
}

describe('few comments, where they are needed', () => {
  test('above each table stands a sentence that says what a row is', () => {
    const broken = sourcesIn('db/schema').flatMap((source) =>
      exportsOf(source)
        .filter(
          ({ node }) => /=\s*pgTable\(/.test(node.getText(source.tree)) && !hasCommentAbove(source, node),
        )
        .map(({ name, node }) => `${at(source, node)} ${name}`),
    );
    expectNone(broken, 'Write /** What a row is. */ above the table:');
  });

  test('above each rule of lib stands what is true afterwards', () => {
    const broken = sourcesIn('lib').flatMap((source) => {
      const own = camel(basename(source.path, '.ts'));
      return exportsOf(source)
        .filter(
          ({ name, node, isFunction }) => isFunction && (name === own || isHandedContext(source, node, name)),
        )
        .filter(({ name, node }) => !hasCommentAbove(source, node) && !isOverload(source, name))
        .map(({ name, node }) => `${at(source, node)} ${name}`);
    });
    expectNone(broken, 'Write /** … */ above the rule: what is true afterwards, units, errors:');
  });

  test('no TODO, FIXME or XXX is left in the code', () => {
    const files = [
      ...sourcesIn(...code, ...rootFiles, 'tests').filter(({ path }) => !path.startsWith('tests/house/')),
    ];
    const sheets = filesIn(...code)
      .filter((path) => path.endsWith('.css'))
      .map(sourceAt);
    const broken = [...files, ...sheets].flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          /\b(TODO|FIXME|XXX|HACK)\b/.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
    );
    expectNone(broken, 'Do it, or write it into the list of what is to be done:');
  });

  test('no code is left in comments', () => {
    const broken = sourcesIn(...code, ...rootFiles, 'tests').flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          /^\s*\/\/\s*(const|let|return|import|export|if \(|await|expect\(|test\()/.test(line) &&
          /[;{)]\s*$/.test(line)
            ? [`${path}:${index + 1} ${line.trim()}`]
            : [],
        ),
    );
    expectNone(broken, 'git remembers. Delete it:');
  });

  test('no test is left out or alone: .only, .skip, .todo', () => {
    const broken = sourcesIn('tests').flatMap((source) => {
      const found: string[] = [];
      visit(source.tree, (node) => {
        if (!ts.isPropertyAccessExpression(node) || !/^(only|skip|todo|fixme)$/.test(node.name.text)) return;
        const left = node.expression.getText(source.tree);
        if (/^(test|it|describe|suite)\b/.test(left))
          found.push(`${source.path}:${lineOf(source, node)} ${left}.${node.name.text}`);
      });
      return found;
    });
    expectNone(broken, 'Mend the test or delete it:');
  });
});

const isOverload = (source: Source, name: string) =>
  exportsOf(source).filter((one) => one.name === name).length > 1;
