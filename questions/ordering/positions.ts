/** The position given to each item, by the place at which it is offered. */
export type Positions = (number | null)[];

/** The items from first to last; those without a position stay behind the others. */
export const inOrder = (positions: Positions): number[] =>
  [...positions.keys()].sort(
    (a, b) => (positions[a] ?? positions.length) - (positions[b] ?? positions.length) || a - b,
  );

export const movedTo = (order: number[], item: number, place: number): number[] =>
  order.filter((other) => other !== item).toSpliced(place, 0, item);
