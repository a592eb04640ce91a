import { idleDays } from './input';

/** Who opened nothing since this instant is idle now. */
export const idleSince = (now: Date) => new Date(now.getTime() - idleDays * 24 * 60 * 60 * 1000);
