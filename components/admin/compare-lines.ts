/** Two texts side by side: what both say, and where they differ. */
export type Passage = { isSame: true; lines: string[] } | { isSame: false; theirs: string[]; mine: string[] };

// A table of so many cells takes a few hundredths of a second.
const largest = 4_000_000;

/** Compares line by line, by the longest run of lines that both texts have in the same order. */
export function compareLines(theirs: string, mine: string): Passage[] {
  const [a, b] = [theirs, mine].map((text) => text.replace(/\r\n?/g, '\n').trimEnd().split('\n')) as [
    string[],
    string[],
  ];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle =
    left.length * right.length > largest
      ? [{ isSame: false as const, theirs: left, mine: right }]
      : align(left, right);
  const same = (lines: string[]): Passage[] => (lines.length > 0 ? [{ isSame: true, lines }] : []);
  return [...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))];
}

function align(a: string[], b: string[]): Passage[] {
  // common[i][j]: how many lines the rests from i and j have in common.
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i]![j] =
        a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);

  const passages: Passage[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const last = passages.at(-1);
    if (i < a.length && j < b.length && a[i] === b[j]) {
      if (last?.isSame) last.lines.push(a[i]!);
      else passages.push({ isSame: true, lines: [a[i]!] });
      i += 1;
      j += 1;
      continue;
    }
    const differing = last && !last.isSame ? last : { isSame: false as const, theirs: [], mine: [] };
    if (differing !== last) passages.push(differing);
    const isTheirs = j === b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!);
    if (isTheirs) differing.theirs.push(a[i++]!);
    else differing.mine.push(b[j++]!);
  }
  return passages;
}
