/** What a form shows after it was sent: a message, errors by field, and what had been typed. */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; message: string }
  | { status: 'refused'; message: string; fields: Record<string, string>; values: Record<string, string> };
