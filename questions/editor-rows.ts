import type { ListShape, Shape, Tree, Values } from './editor-form';
import { rowsOf, textOf } from './editor-form';
import type { Form } from './kind';

const listsOf = (shape: Shape) => Object.entries(shape.lists ?? {});

/** What was posted under the prefix, row by row, empty rows too. */
export function readTree(shape: Shape, form: Form, prefix: string): Tree {
  const tree: Tree = {};
  for (const field of shape.fields) tree[field] = (form.get(prefix + field) ?? '').replace(/\r\n?/g, '\n');
  for (const [name, list] of listsOf(shape)) {
    const rows: Tree[] = [];
    const at = () => `${prefix}${name}.${rows.length}.`;
    while (rows.length <= list.most && list.fields.some((field) => form.get(at() + field) !== null))
      rows.push(readTree(list, form, at()));
    tree[name] = rows;
  }
  return tree;
}

/** Field by field. */
export function flatten(tree: Tree, before = ''): Values {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([name, value]) =>
      typeof value === 'string'
        ? { [before + name]: value }
        : Object.assign({}, ...value.map((row, at) => flatten(row, `${before}${name}.${at}.`))),
    ),
  );
}

const emptyRow = (shape: Shape): Tree => ({
  ...Object.fromEntries(shape.fields.map((field) => [field, ''])),
  ...Object.fromEntries(listsOf(shape).map(([name]) => [name, []])),
});

/** With all the rows that are shown at least. */
export function filledUp(shape: Shape, tree: Tree): Tree {
  const whole: Tree = { ...emptyRow(shape), ...tree };
  for (const [name, list] of listsOf(shape)) {
    const rows = rowsOf(whole, name);
    const missing = Math.max(0, list.shown - rows.length);
    const spare = Array.from({ length: missing }, () => emptyRow(list));
    whole[name] = [...rows, ...spare].map((row) => filledUp(list, row));
  }
  return whole;
}

function isEmpty(list: ListShape, row: Tree): boolean {
  const isBlank = list.fields.every((field) => list.own?.includes(field) || textOf(row, field).trim() === '');
  return (
    isBlank && listsOf(list).every(([name, inner]) => rowsOf(row, name).every((one) => isEmpty(inner, one)))
  );
}

/** Without the rows in which nothing was written, so that places are those of the body. */
export function closedUp(shape: Shape, tree: Tree, whole = tree): Tree {
  const closed: Tree = { ...tree };
  for (const [name, list] of listsOf(shape))
    closed[name] = rowsOf(tree, name)
      .filter((row) => !(isEmpty(list, row) && (list.isEmpty?.(row, whole) ?? true)))
      .map((row) => closedUp(list, row, whole));
  return closed;
}

/** What a button of a row says: `add options`, `up options.2`, `remove gaps.0.answers.1`. */
export function pressRow(shape: Shape, tree: Tree, command: string): Tree {
  const [act = '', path = '', how = ''] = command.split(' ');
  return press(shape, tree, path.split('.'), act, how);
}

function press(
  shape: Shape,
  tree: Tree,
  [name = '', place, ...inside]: string[],
  act: string,
  how: string,
): Tree {
  const list = Object.hasOwn(shape.lists ?? {}, name) ? shape.lists![name]! : undefined;
  if (!list) return tree;
  const rows = rowsOf(tree, name);
  const at = Number(place);
  if (place === undefined) {
    if (act !== 'add' || rows.length >= list.most) return tree;
    return { ...tree, [name]: [...rows, filledUp(list, list.fresh?.(rows, how) ?? {})] };
  }
  const row = rows[at];
  if (!row) return tree;
  if (inside.length > 0) return { ...tree, [name]: rows.with(at, press(list, row, inside, act, how)) };
  return { ...tree, [name]: moved(rows, at, act) };
}

function moved(rows: Tree[], at: number, act: string): Tree[] {
  const rest = rows.toSpliced(at, 1);
  if (act === 'remove') return rest;
  const to = act === 'up' ? at - 1 : act === 'down' ? at + 1 : at;
  return to < 0 || to >= rows.length ? rows : rest.toSpliced(to, 0, rows[at]!);
}
