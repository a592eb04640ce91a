/** The thing does not exist, or not for this person. The door answers 404. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The person may not do this. The door answers 404 too, so that nobody learns what exists. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** The value, or NotFound where there is none. */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new NotFound();
  return value;
}
