import type { NumericAccepted, NumericBody, NumericUnit } from './body';
import { readings } from './number';

export type NumericAnswer = { text: string; unit: string | null };
export type Outcome = {
  fraction: number;
  accepted: NumericAccepted | null;
  /** The number would have been right in the unit of the answers. */
  isUnitWrong: boolean;
};

/** What the last digit of a computer's number may be off. */
const noise = 1e-12;

function isWithin({ value, tolerance = 0 }: NumericAccepted, given: number): boolean {
  if (value === '*') return true;
  return Math.abs(given - value) <= tolerance + noise * Math.max(Math.abs(value), Math.abs(given));
}

/** A unit that was typed after the number, and the number without it. */
function split(text: string, units: NumericUnit[]): { number: string; unit: NumericUnit | undefined } {
  const longestFirst = [...units].sort((a, b) => b.text.length - a.text.length);
  const unit =
    longestFirst.find((unit) => text.endsWith(unit.text)) ??
    longestFirst.find((unit) => text.toLowerCase().endsWith(unit.text.toLowerCase()));
  return { number: unit ? text.slice(0, text.length - unit.text.length) : text, unit };
}

/**
 * The first of the author's answers within whose tolerance the number lies, as in Moodle; of a number that can be read in
 * two ways, the better reading. With units the number is first turned into the unit of the answers; a number that is
 * right only as it stands loses `unitPenalty`. A unit typed after the number counts like one chosen, but not against it.
 */
export function outcome(body: NumericBody, answer: NumericAnswer): Outcome {
  const typed = split(answer.text.trim(), body.units ?? []);
  const chosen = body.units?.find((unit) => unit.text === answer.unit);
  const none: Outcome = { fraction: 0, accepted: null, isUnitWrong: false };
  if (typed.unit && chosen && typed.unit !== chosen) return none;
  const unit = typed.unit ?? chosen;
  const find = (value: number) => body.answers.find((accepted) => isWithin(accepted, value)) ?? null;

  const outcomes = readings(typed.number).map((number): Outcome => {
    const isReadable = !body.units || unit;
    const accepted = isReadable ? find(number * (unit?.factor ?? 1)) : null;
    const asMeant = { fraction: accepted?.fraction ?? (accepted ? 1 : 0), accepted, isUnitWrong: false };
    if (!body.units || asMeant.fraction > 0) return asMeant;
    const bare = find(number);
    const worth = bare ? (bare.fraction ?? 1) : 0;
    if (worth === 0) return asMeant;
    return { fraction: worth * (1 - (body.unitPenalty ?? 1)), accepted: null, isUnitWrong: true };
  });
  return outcomes.reduce((best, next) => {
    const isBetter = next.fraction > best.fraction || (next.fraction === best.fraction && !best.accepted);
    return isBetter ? next : best;
  }, none);
}
