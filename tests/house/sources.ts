import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The checkout. Every path below is relative to it, with slashes. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export type Source = { path: string; text: string; tree: ts.SourceFile };

/** Who is imported, where, and which names. `to` is a path of ours without its ending left out, or a package. */
export type Import = { to: string; isOurs: boolean; isType: boolean; names: string[]; line: number };

const skipped = new Set(['node_modules', '.next', '.data', '.test', '.git', 'migrations', 'coverage']);

/** Every file below a folder of ours (or the file itself), sorted. */
export function filesIn(...places: string[]): string[] {
  const walk = (path: string): string[] => {
    const whole = join(root, path);
    if (!existsSync(whole)) return [];
    if (!statSync(whole).isDirectory()) return [path];
    return readdirSync(whole)
      .filter((name) => !skipped.has(name))
      .flatMap((name) => walk(`${path}/${name}`));
  };
  return places.flatMap(walk).sort();
}

const known = new Map<string, Source>();

/** The parsed TypeScript of the places, `.d.ts` left out. */
export function sourcesIn(...places: string[]): Source[] {
  return filesIn(...places)
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'))
    .map(sourceAt);
}

export function sourceAt(path: string): Source {
  const before = known.get(path);
  if (before) return before;
  const text = readFileSync(join(root, path), 'utf8');
  const source = { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
  known.set(path, source);
  return source;
}

/** The code that runs: everything but tests and what tools write. */
export const code = ['app', 'bin', 'components', 'questions', 'lib', 'db'];
export const rootFiles = [
  'auth.ts',
  'env.ts',
  'proxy.ts',
  'runner.ts',
  'instrumentation-client.ts',
  'instrumentation.ts',
  'next.config.ts',
  'drizzle.config.ts',
  'vitest.config.ts',
  'playwright.config.ts',
];

export const lineOf = (source: Source, node: ts.Node): number =>
  source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;

/** `lib/quiz/input.ts:12`, for messages. */
export const at = (source: Source, node: ts.Node): string => `${source.path}:${lineOf(source, node)}`;

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

const endings = ['', '.ts', '.tsx', '.mjs', '.json', '.css', '/index.ts', '/index.tsx'];

function resolve(from: string, name: string): Pick<Import, 'to' | 'isOurs'> {
  if (!name.startsWith('.') && !name.startsWith('@/')) return { to: name, isOurs: false };
  const path = name.startsWith('@/') ? name.slice(2) : normalize(join(dirname(from), name));
  const isFile = (end: string) =>
    existsSync(join(root, path + end)) && statSync(join(root, path + end)).isFile();
  const ending = endings.find(isFile);
  return { to: path + (ending ?? ''), isOurs: true };
}

/** Static, re-exporting, dynamic and type imports alike. */
export function importsOf(source: Source): Import[] {
  const imports: Import[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined, isType: boolean, names: string[]) => {
    if (!name || !ts.isStringLiteralLike(name)) return;
    imports.push({ ...resolve(source.path, name.text), isType, names, line: lineOf(source, node) });
  };
  visit(source.tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const listed = named && ts.isNamedImports(named) ? [...named.elements] : [];
      const allTypes = listed.length > 0 && listed.every((one) => one.isTypeOnly) && !clause?.name;
      const names = [
        ...(clause?.name ? ['default'] : []),
        ...(named && ts.isNamespaceImport(named) ? ['*'] : []),
        ...listed.map((one) => (one.propertyName ?? one.name).text),
      ];
      add(node, node.moduleSpecifier, Boolean(clause?.isTypeOnly) || allTypes, names);
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.isTypeOnly, ['*']);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false, ['*']);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, true, ['*']);
    }
  });
  return imports;
}

export type Exported = { name: string; node: ts.Node; isFunction: boolean; isType: boolean };

/** What a file exports by name, with the declaration. */
export const exportsOf = (source: Source): Exported[] =>
  source.tree.statements.flatMap((node) => (isExported(node) ? declaredBy(node) : []));

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function declaredBy(node: ts.Statement): Exported[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name, initializer: value }) => {
      const isFunction = value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
      return { name: name.getText(), node, isFunction, isType: false };
    });
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) {
    const isFunction = ts.isFunctionDeclaration(node);
    return [{ name: node.name?.text ?? 'default', node, isFunction, isType: false }];
  }
  if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node))
    return [{ name: node.name.text, node, isFunction: false, isType: true }];
  return [];
}

/** Whether a doc comment or a line comment stands directly above. */
export function hasCommentAbove(source: Source, node: ts.Node): boolean {
  return (ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? []).length > 0;
}
