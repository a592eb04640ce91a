import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, Scalar, visit } from 'yaml';

type Path = readonly PropertyKey[];

/** A YAML text with the line of everything in it. */
export type YamlSource = {
  value: unknown;
  errors: { line: number; message: string }[];
  /** The line of the deepest thing that exists on this path, or of the n-th line of the text there. */
  lineOf(path: Path, textLine?: number): number;
};

/** `skip` lines stand before the YAML in its file. */
export function readYaml(text: string, skip = 0): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + skip;
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(startOf(document.contents, error.code, error.pos[0])),
    message: error.message,
  }));
  return {
    value: errors.length === 0 ? toValue(document, errors) : undefined,
    errors,
    lineOf(path, textLine = 1) {
      const { node, offset } = walk(document.contents, path);
      if (textLine <= 1 && !isBlockText(node)) return lineAt(offset);
      return isBlockText(node) ? lineAt(node.range![0]) + textLine : lineAt(offset);
    },
  };
}

/** A quote that is never closed is noticed at the end of the file; the author looks for where it opens. */
function startOf(contents: Node | null, code: string, at: number): number {
  let start = at;
  if (code === 'MISSING_CHAR')
    visit(contents, {
      Scalar(_key, { type, range }) {
        if (type?.startsWith('QUOTE') && range && range[0] < at && at <= range[2]) start = range[0];
      },
    });
  return start;
}

// An anchor repeated a thousand times would fill the memory; courses need none.
function toValue(document: ReturnType<typeof parseDocument>, errors: YamlSource['errors']): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    errors.push({ line: 1, message: (error as Error).message });
    return undefined;
  }
}

function walk(start: Node | null, path: Path): { node: Node | null; offset: number } {
  let node = start;
  let offset = start?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      node = item;
      offset = item.range?.[0] ?? offset;
    } else break;
  }
  return { node, offset };
}

function isBlockText(node: Node | null): node is Scalar {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
}
