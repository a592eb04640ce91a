import type { Shows } from '@/questions/kind';

export { everything } from '@/questions/kind';
/** All but what was right, as an attempt that is not passed is shown. */
export const withoutKey: Shows = { correctness: true, feedback: true, key: false };

const either = [false, true];
/** Every combination of what a review may tell. */
export const allShows: Shows[] = either.flatMap((correctness) =>
  either.flatMap((feedback) => either.map((key) => ({ correctness, feedback, key }))),
);
