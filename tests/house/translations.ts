import ts from 'typescript';
import { at, type Source, sourcesIn, visit } from './sources';

/**
 * One `t('key')` in the code. `pattern` where part of the key is computed; `given` the names handed over, null where
 * they cannot be read; `isRaw` where a whole group may be meant (`t.raw`, `t.has`).
 */
export type Shown = {
  where: string;
  key: string;
  pattern: RegExp | null;
  given: string[] | null;
  isRaw: boolean;
};

const makers = /^(useTranslations|getTranslations|translator)$/;

/** Every text that pages, components, questions, letters and doors ask for by name. Best effort: a `t` handed in is passed over. */
export function shownTexts(): Shown[] {
  return sourcesIn('app', 'components', 'questions', 'lib', 'bin', 'runner.ts').flatMap(shownIn);
}

type Key = { text: string; pattern: RegExp | null };

function shownIn(source: Source): Shown[] {
  const shown: Shown[] = [];
  visit(source.tree, (node) => {
    if (!ts.isCallExpression(node)) return;
    const method = ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : null;
    if (method && !/^(rich|markup|raw|has)$/.test(method)) return;
    const teller = method ? (node.expression as ts.PropertyAccessExpression).expression : node.expression;
    const namespace = ts.isIdentifier(teller) ? namespaceOf(teller, node) : callNamespace(teller);
    if (namespace === null) return;
    const isRaw = method === 'raw' || method === 'has';
    for (const key of keysOf(node.arguments[0])) {
      const whole = join(namespace, key);
      const given = isRaw || method === 'has' ? null : namesOf(node.arguments[1]);
      shown.push({ where: at(source, node), key: whole.text, pattern: whole.pattern, given, isRaw });
    }
  });
  return shown;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function join(before: Key, after: Key): Key {
  const dot = before.text ? '.' : '';
  if (!before.pattern && !after.pattern) return { text: before.text + dot + after.text, pattern: null };
  const source = (key: Key) => (key.pattern ? key.pattern.source.replace(/^\^|\$$/g, '') : escaped(key.text));
  const text = before.text + dot + after.text;
  return { text, pattern: new RegExp(`^${source(before)}${dot ? '\\.' : ''}${source(after)}$`) };
}

/** The keys an argument may be; none where it is a variable. */
function keysOf(node: ts.Expression | undefined): Key[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [{ text: node.text, pattern: null }];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return keysOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  const steps = node.templateSpans.map(({ literal }) => escaped(literal.text));
  return [
    { text: node.getText(), pattern: new RegExp(`^${[escaped(node.head.text), ...steps].join('[^.]+')}$`) },
  ];
}

/** The namespace of `translator(locale, 'mail')`, `useTranslations('quiz')`, `await getTranslations({ … })`. */
function callNamespace(node: ts.Expression): Key | null {
  if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node)) return callNamespace(node.expression);
  if (!ts.isCallExpression(node) || !makers.test(node.expression.getText())) return null;
  const argument = node.arguments[node.expression.getText() === 'translator' ? 1 : 0];
  if (!argument) return { text: '', pattern: null };
  if (!ts.isObjectLiteralExpression(argument)) return keysOf(argument)[0] ?? null;
  const named = argument.properties.find((one) => one.name?.getText() === 'namespace');
  if (!named) return { text: '', pattern: null };
  return (ts.isPropertyAssignment(named) && keysOf(named.initializer)[0]) || null;
}

/** Where `t` was made: the nearest declaration of that name around the call. */
function namespaceOf(name: ts.Identifier, call: ts.Node): Key | null {
  for (let around: ts.Node | undefined = call.parent; around; around = around.parent) {
    if (!ts.isBlock(around) && !ts.isSourceFile(around) && !ts.isFunctionLike(around)) continue;
    if (
      ts.isFunctionLike(around) &&
      around.parameters.some((one) => one.name.getText().match(new RegExp(`\\b${name.text}\\b`)))
    )
      return null;
    if (ts.isFunctionLike(around)) continue;
    for (const statement of around.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const declared of statement.declarationList.declarations) {
        const found = declaredNamespace(declared, name.text);
        if (found !== undefined) return found;
      }
    }
  }
  return null;
}

function declaredNamespace(declared: ts.VariableDeclaration, name: string): Key | null | undefined {
  if (ts.isIdentifier(declared.name)) {
    if (declared.name.text !== name) return undefined;
    return declared.initializer ? callNamespace(declared.initializer) : null;
  }
  if (ts.isObjectBindingPattern(declared.name))
    return declared.name.elements.some((one) => one.name.getText() === name) ? null : undefined;
  const index = declared.name.elements.findIndex(
    (one) => ts.isBindingElement(one) && one.name.getText() === name,
  );
  if (index < 0) return undefined;
  const all =
    declared.initializer && ts.isAwaitExpression(declared.initializer)
      ? declared.initializer.expression
      : undefined;
  const list = all && ts.isCallExpression(all) ? all.arguments[0] : undefined;
  const element = list && ts.isArrayLiteralExpression(list) ? list.elements[index] : undefined;
  return element ? callNamespace(element) : null;
}

function namesOf(values: ts.Expression | undefined): string[] | null {
  if (!values) return [];
  if (!ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment)) return null;
  return values.properties.map((one) => one.name?.getText() ?? '');
}
