import { tallyChoice } from './choice/tally';
import { tallyCloze } from './cloze/tally';
import { kindOf } from './index';
import { tallyMatching } from './matching/tally';
import { tallyNumeric } from './numeric/tally';
import { tallyOrdering } from './ordering/tally';
import { tallySelectWords } from './selectwords/tally';
import { tallyShortAnswer } from './shortanswer/tally';
import type { Count, Given, Tally } from './tallying';
import { tallyTrueFalse } from './truefalse/tally';

/** The list forgets the types: answers are read by their own kind before they are counted. */
const forget = <Body, Answer>(count: Count<Body, Answer>) => count as Count<unknown, unknown>;

/** An essay is read one by one: nothing of it is counted. */
const counts = new Map<string, Count<unknown, unknown>>([
  ['choice', forget(tallyChoice)],
  ['truefalse', forget(tallyTrueFalse)],
  ['matching', forget(tallyMatching)],
  ['shortanswer', forget(tallyShortAnswer)],
  ['numeric', forget(tallyNumeric)],
  ['ordering', forget(tallyOrdering)],
  ['cloze', forget(tallyCloze)],
  ['selectwords', forget(tallySelectWords)],
]);

/** How often each option, pair, place or text was answered; answers from before a change of kind are left out. */
export function tally(kind: string, body: unknown, given: Given[]): Tally[] {
  const { answer } = kindOf(kind);
  const known = given.filter((one) => answer.safeParse(one.answer).success);
  return counts.get(kind)?.(body, known) ?? [];
}
