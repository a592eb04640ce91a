import { join } from 'node:path';
import ts from 'typescript';
import { at, root, type Source, sourcesIn, visit } from './sources';

/** `given` are the names of the values handed over; null where they cannot be read from the code. */
export type FoundRefusal = { where: string; key: string; given: string[] | null };

type Call = { source: Source; node: ts.CallExpression; part: string };

/** Every refusal that lib and the doors make: `refuse('x')`, `refusals('part')('x')`, `{ part, reason }`. */
export function refusalsOf(): FoundRefusal[] {
  const sources = sourcesIn('lib', 'app');
  const calls = sources.flatMap(callsOf);
  const literal = calls.flatMap((call) => reasonsOf(call, literalsOf(call.node.arguments[0])));
  const computed = calls.filter(({ node }) => literalsOf(node.arguments[0]).length === 0);
  return [...literal, ...typedReasons(computed), ...sources.flatMap(objectsOf)];
}

function callsOf(source: Source): Call[] {
  const makers = new Map<string, string>();
  const calls: Call[] = [];
  visit(source.tree, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const part = partOf(node.initializer);
      if (part) makers.set(node.name.getText(source.tree), part);
    }
    if (!ts.isCallExpression(node)) return;
    const part = partOf(node.expression) ?? makers.get(node.expression.getText(source.tree));
    if (part) calls.push({ source, node, part });
  });
  return calls;
}

/** 'quiz' of `refusals('quiz')`. */
function partOf(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'refusals') return undefined;
  const [part] = node.arguments;
  return part && ts.isStringLiteralLike(part) ? part.text : undefined;
}

function literalsOf(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  return [];
}

const reasonsOf = ({ source, node, part }: Call, reasons: string[]): FoundRefusal[] =>
  reasons.map((reason) => ({
    where: at(source, node),
    key: `${part}.refusals.${reason}`,
    given: detailsOf(node.arguments[1]),
  }));

const propertyOf = (object: ts.ObjectLiteralExpression, name: string) =>
  object.properties.find((one) => one.name?.getText() === name);

function detailsOf(extra: ts.Expression | undefined): string[] | null {
  if (!extra) return [];
  if (!ts.isObjectLiteralExpression(extra)) return null;
  const details = propertyOf(extra, 'details');
  if (!details) return extra.properties.some(ts.isSpreadAssignment) ? null : [];
  const value = ts.isPropertyAssignment(details) ? details.initializer : undefined;
  if (!value || !ts.isObjectLiteralExpression(value) || value.properties.some(ts.isSpreadAssignment))
    return null;
  return value.properties.map((one) => one.name?.getText() ?? '');
}

/** `{ ok: false, part: 'forms', reason: 'too-many-tries' }`, written out. */
function objectsOf(source: Source): FoundRefusal[] {
  const found: FoundRefusal[] = [];
  visit(source.tree, (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const [part, reason] = ['part', 'reason'].map((name) => {
      const property = propertyOf(node, name);
      return property && ts.isPropertyAssignment(property) ? literalsOf(property.initializer)[0] : undefined;
    });
    if (part && reason)
      found.push({ where: at(source, node), key: `${part}.refusals.${reason}`, given: detailsOf(node) });
  });
  return found;
}

/** Reasons that come out of a variable: the compiler knows which they can be. */
function typedReasons(calls: Call[]): FoundRefusal[] {
  if (calls.length === 0) return [];
  const paths = [...new Set(calls.map(({ source }) => join(root, source.path)))];
  const program = ts.createProgram(paths, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    resolveJsonModule: true,
    noEmit: true,
    types: ['node'],
    paths: { '@/*': [`${root}*`] },
  });
  const checker = program.getTypeChecker();
  return calls.flatMap((call) => {
    const tree = program.getSourceFile(join(root, call.source.path));
    const argument = tree && nodeAt(tree, call.node)?.arguments[0];
    const type = argument && checker.getTypeAtLocation(argument);
    const types = type?.isUnion() ? type.types : type ? [type] : [];
    const reasons = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
    return reasonsOf(call, reasons.length > 0 ? reasons : ['(the type says only string)']);
  });
}

function nodeAt(tree: ts.SourceFile, twin: ts.CallExpression): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  visit(tree, (node) => {
    if (ts.isCallExpression(node) && node.pos === twin.pos && node.end === twin.end) found = node;
  });
  return found;
}
