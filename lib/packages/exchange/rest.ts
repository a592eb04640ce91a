import { setImmediate as nextTurn } from 'node:timers/promises';

const turn = 40;

/** Lets other work of this process go on whenever some hundredths of a second have passed since it last did. */
export function openRest(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turn) return;
    await nextTurn();
    since = performance.now();
  };
}
