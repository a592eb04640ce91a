/** What an editor's fields hold, by name without the prefix: `options.0.text`. A box that is ticked holds `on`. */
export type Values = Record<string, string>;

/** The same as groups of rows. */
export type Tree = { [field: string]: string | Tree[] };

export type Shape = { fields: readonly string[]; lists?: Record<string, ListShape> };
export type ListShape = Shape & {
  /** Rows that are there at least, empty ones too. */
  shown: number;
  most: number;
  /** Fields that Faro fills in: a row with nothing else in it is empty. */
  own?: readonly string[];
  isEmpty?(row: Tree, whole: Tree): boolean;
  /** A new row, after the others; `how` is what the button said. */
  fresh?(rows: Tree[], how: string): Tree;
};

/** How a kind is written in a form: each of `toTree` and `fromTree` undoes the other. Pure. */
export type EditorForm<Body = unknown> = {
  shape: Shape;
  toTree(body: Body): Tree;
  /** What the body's own schema is to judge; holds no undefined. */
  fromTree(tree: Tree): object;
  /** A new question of this kind, where it is not just empty. */
  start?: Tree;
  /** The field that a path of the body is written in, where it has another name. */
  fieldOf?(path: (string | number)[], tree: Tree): string | undefined;
};

export const textOf = (tree: Tree, field: string): string => {
  const value = tree[field];
  return typeof value === 'string' ? value : '';
};
export const rowsOf = (tree: Tree, list: string): Tree[] => {
  const value = tree[list];
  return Array.isArray(value) ? value : [];
};

export const tick = (value: boolean | undefined): string => (value ? 'on' : '');
export const isTicked = (tree: Tree, field: string): true | undefined =>
  textOf(tree, field) === '' ? undefined : true;

/** A text, or undefined where nothing was written. */
export const written = (tree: Tree, field: string): string | undefined =>
  textOf(tree, field).trim() === '' ? undefined : textOf(tree, field);

/** A number with comma or point; what is none stays as it is, for the schema to say so. */
export function numberIn(tree: Tree, field: string): number | string | undefined {
  const text = written(tree, field)?.trim().replace(/^−/, '-');
  if (text === undefined) return undefined;
  return /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d{1,3})?$/i.test(text)
    ? Number(text.replace(',', '.'))
    : text;
}
export const numberText = (value: number | undefined): string => (value === undefined ? '' : String(value));

const tidy = (value: number) => Number(value.toPrecision(14));
/** A share, written in percent. */
export function shareIn(tree: Tree, field: string): number | string | undefined {
  const percent = numberIn(tree, field);
  return typeof percent === 'number' ? tidy(percent / 100) : percent;
}
export const percentText = (share: number | undefined): string =>
  share === undefined ? '' : String(tidy(share * 100));

/** Without what was not written. */
export const said = (fields: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What remains of a text in an id. */
function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, 40)
      .replace(/-$/, '') || 'x'
  );
}

/** The ids of rows: those they have, and new ones made of their texts. */
export function idsOf(rows: Tree[], field = 'text', taken: string[] = []): string[] {
  const used = new Set([...taken, ...rows.map((row) => textOf(row, 'id')).filter(Boolean)]);
  return rows.map((row) => {
    const own = textOf(row, 'id');
    if (own) return own;
    const base = slug(textOf(row, field));
    let id = base;
    for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
    used.add(id);
    return id;
  });
}
