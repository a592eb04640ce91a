/** One question of a GIFT file as it is written, comments taken out; or the category that the next ones belong to. */
export type GiftBlock = {
  line: number;
  text: string;
  category?: string;
  idNumber: string | null;
  tags: string[];
  /** What follows `// faro:`. */
  note?: string;
};

const isComment = (line: string) => line.trimStart().startsWith('//');
const isBlank = (line: string) => line.trim() === '';

/** How many answer blocks a line opens and closes; a sign after `\` is only a sign. */
function braces(line: string): { opens: number; closes: number } {
  let opens = 0;
  let closes = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '{') opens += 1;
    else if (line[at] === '}') closes += 1;
  }
  return { opens, closes };
}

/** For every line, whether the next brace from there on closes: an answer block may go on after an empty line. */
function closesNext(lines: string[]): boolean[] {
  const found: boolean[] = new Array(lines.length + 1).fill(false);
  for (let at = lines.length - 1; at >= 0; at--) {
    const first = isComment(lines[at]!) ? undefined : /(?:\\.|[^\\{}])*([{}])?/.exec(lines[at]!)?.[1];
    found[at] = first ? first === '}' : found[at + 1]!;
  }
  return found;
}

function tell(block: GiftBlock, comment: string): void {
  const said = comment.trim().replace(/^\/\/\s*/, '');
  if (said.startsWith('faro:')) {
    block.note = said.slice('faro:'.length).trim();
    return;
  }
  const id = /\[id:((?:\\.|[^\\\]])*)\]/.exec(said)?.[1];
  if (id !== undefined) block.idNumber = id.replace(/\\(.)/g, '$1').trim() || null;
  for (const [, tag] of said.matchAll(/\[tag:((?:\\.|[^\\\]])*)\]/g))
    block.tags.push(tag!.replace(/\\(.)/g, '$1').trim());
}

/** The blocks of a GIFT file. An empty line ends one, unless it lies between the braces of an answer block. */
export function* giftBlocks(text: string): Generator<GiftBlock> {
  const lines = text.split('\n');
  const closes = closesNext(lines);
  const fresh = (): GiftBlock & { lines: string[] } => ({
    line: 0,
    text: '',
    idNumber: null,
    tags: [],
    lines: [],
  });
  let block = fresh();
  let depth = 0;
  const finish = () => {
    const { lines: own, ...done } = block;
    depth = 0;
    block = fresh();
    return { ...done, text: own.join('\n').trim() };
  };
  for (const [at, line] of lines.entries()) {
    if (isComment(line)) tell(block, line);
    else if (isBlank(line)) {
      if (depth > 0 && closes[at + 1]) block.lines.push('');
      else if (block.line > 0) yield finish();
      else if (block.note === undefined) block = fresh();
    } else if (block.line === 0 && line.trimStart().startsWith('$CATEGORY:')) {
      const note = block.note;
      block = fresh();
      const category = line.trim().slice('$CATEGORY:'.length).trim();
      yield { line: at + 1, text: '', category, idNumber: null, tags: [], note };
    } else {
      if (block.line === 0) block.line = at + 1;
      block.lines.push(line);
      const { opens, closes } = braces(line);
      depth = Math.max(0, depth + opens - closes);
    }
  }
  if (block.line > 0) yield finish();
}
