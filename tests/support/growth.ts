/** Milliseconds of processor time that `work` takes in this process: other programs on the machine do not count. */
async function costOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How many times as much work the larger input makes as the smaller: the least of up to five tries, since rubbish is
 * collected at any time; no further try once it is below `enough`. What takes less than `least` milliseconds counts as that.
 */
export async function growthOf(
  small: () => unknown,
  large: () => unknown,
  { enough, least = 10 }: { enough: number; least?: number },
): Promise<number> {
  await small();
  let growth = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 5 && growth >= enough; tries++) {
    const base = Math.max(await costOf(small), least);
    growth = Math.min(growth, (await costOf(large)) / base);
  }
  return growth;
}
