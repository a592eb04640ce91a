/** Something the operator can mend. Only its message is shown, without a stack. */
export class Problem extends Error {
  override name = 'Problem';
}

export function explain(error: unknown): string {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
