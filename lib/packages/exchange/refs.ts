import { freeRef } from '@/lib/bank/free-ref';

/** Ids that are taken. Thousands may be called alike: the next number of each name is remembered. */
export class Refs {
  private readonly all: Set<string>;
  private readonly last = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.all = new Set(taken);
  }

  /** The id itself, or the next with a number that nothing has yet; from now on it is taken. */
  give(stem: string): string {
    let ref = freeRef(stem, []);
    let number = this.last.get(stem) ?? 1;
    while (this.all.has(ref)) ref = `${stem}-${++number}`;
    this.last.set(stem, number);
    this.all.add(ref);
    return ref;
  }
}
