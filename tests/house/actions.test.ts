import ts from 'typescript';
import { describe, test } from 'vitest';
import { expectNone } from './rule';
import { at, code, exportsOf, type Source, sourcesIn, visit } from './sources';

const isAction = ({ path }: Source) => /^app\/.*\/actions\.ts$/.test(path);
const actions = sourcesIn('app').filter(isAction);

const isDirective = (node: ts.Node): node is ts.StringLiteral =>
  ts.isStringLiteral(node) && node.text === 'use server' && ts.isExpressionStatement(node.parent);

const isCallOfAction = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isCallExpression(node) && node.expression.getText() === 'action';

/** Names of constants of this file that `action(...)` made. */
function doorsOf(source: Source): Set<string> {
  const doors = new Set<string>();
  visit(source.tree, (node) => {
    if (ts.isVariableDeclaration(node) && isCallOfAction(node.initializer))
      doors.add(node.name.getText(source.tree));
  });
  return doors;
}

function passesThrough(node: ts.Node, doors: Set<string>): boolean {
  let found = false;
  visit(node, (inside) => {
    const isCall = ts.isCallExpression(inside);
    if (isCall && (isCallOfAction(inside) || doors.has(inside.expression.getText()))) found = true;
  });
  return found;
}

describe('what changes something goes through app/action.ts', () => {
  test('"use server" stands in files named actions.ts under app, and nowhere else', () => {
    const broken = sourcesIn(...code)
      .filter((source) => !isAction(source))
      .flatMap((source) => {
        const found: string[] = [];
        visit(source.tree, (node) => void (isDirective(node) && found.push(at(source, node))));
        return found;
      });
    expectNone(
      broken,
      'Every "use server" opens an address to the world. Move it to the actions.ts beside the page:',
    );
  });

  test('every actions.ts begins with "use server"', () => {
    const broken = actions.filter(({ text }) => !/^(['"])use server\1/.test(text)).map(({ path }) => path);
    expectNone(broken, "The first line of an actions.ts is 'use server';");
  });

  test('every export of an actions.ts is called …Action', () => {
    const broken = actions.flatMap((source) =>
      exportsOf(source)
        .filter(({ name, isType }) => !isType && !/^[a-z]\w*Action$/.test(name))
        .map(({ name, node }) => `${at(source, node)} ${name}`),
    );
    expectNone(broken, 'What an actions.ts exports is an address. Name it …Action, or do not export it:');
  });

  test('every exported action is made by action(...)', () => {
    const broken = actions.flatMap((source) => {
      const doors = doorsOf(source);
      return exportsOf(source)
        .filter(({ name, isType, node }) => !isType && !doors.has(name) && !passesThrough(node, doors))
        .map(({ name, node }) => `${at(source, node)} ${name}`);
    });
    expectNone(
      broken,
      'Without app/action.ts nobody checks origin, input and transaction. Make it with action(schema, rule, afterwards):',
    );
  });

  test('forms and actions are the only posts of pages: route handlers that write stand in the table', () => {
    const broken = sourcesIn('app')
      .filter(({ path }) => path.endsWith('/route.ts'))
      .flatMap((source) =>
        exportsOf(source)
          .filter(({ name }) => /^(POST|PUT|PATCH|DELETE)$/.test(name) && !writers[`${source.path}#${name}`])
          .map(({ name, node }) => `${at(source, node)} ${name}`),
      );
    expectNone(broken, 'Use an action, or add the handler to `writers` with its reason:');
  });
});

const writers: Record<string, string> = {
  'app/api/attempts/[attempt]/answers/route.ts#POST':
    'autosave: the browser sends actions one at a time, and it must not block the submit',
  'app/api/attempts/[attempt]/answers/route.ts#PUT': 'autosave: the same',
  'app/api/plans/[course]/[activity]/route.ts#PUT': 'autosave: the same',
  'app/api/admin/courses/[course]/questions/route.ts#POST':
    'a file of ten megabytes: actions take half a one, and take it from anybody',
};
