/**
 * Remembers what never changes, by key, for the life of the process. `room` is how many entries are kept; the
 * oldest goes first. Two that ask at once share one read.
 */
export function keep<Value>(room: number) {
  const kept = new Map<string, Promise<Value>>();
  return (key: string, read: () => Promise<Value>): Promise<Value> => {
    const before = kept.get(key);
    if (before) return before;
    const reading = read().catch((error) => {
      kept.delete(key);
      throw error;
    });
    if (kept.size >= room) kept.delete(kept.keys().next().value!);
    kept.set(key, reading);
    return reading;
  };
}
