/** Passes when nothing breaks the rule; else says where it is broken, and what to do about it. */
export function expectNone(broken: string[], remedy: string): void {
  if (broken.length === 0) return;
  throw new Error(`${remedy}\n${[...new Set(broken)].map((line) => `  ${line}`).join('\n')}`);
}

/** A table of exceptions must be true too: each of its entries still stands for something. */
export function expectUsed(table: Record<string, unknown>, used: Iterable<string>, name: string): void {
  const seen = new Set(used);
  const idle = Object.keys(table).filter((entry) => !seen.has(entry));
  expectNone(idle, `The table ${name} names what needs no exception any more. Take these lines out:`);
}
