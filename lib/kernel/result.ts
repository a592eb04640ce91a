/** What a rule answers: done with a value, or a refusal that an honest person may meet. Faults are thrown. */
export type Result<Value = undefined> = { ok: true; value: Value } | Refusal;

/** `reason` is kebab-case and has a text under `<part>.refusals.<reason>`; `details` fill its placeholders. */
export type Refusal = {
  ok: false;
  part: string;
  reason: string;
  details?: Record<string, string | number>;
  /** The form field the refusal belongs to, where there is one; or several of them. */
  field?: string | string[];
};

export function done(): { ok: true; value: undefined };
export function done<Value>(value: Value): { ok: true; value: Value };
export function done(value?: unknown) {
  return { ok: true, value };
}

/** A maker of refusals for one part of `lib`: `const refuse = refusals('quiz')`. */
export const refusals =
  (part: string) =>
  (reason: string, extra: Pick<Refusal, 'details' | 'field'> = {}): Refusal => ({
    ok: false,
    part,
    reason,
    ...extra,
  });
