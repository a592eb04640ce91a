import { type Count, countOf } from '../tallying';
import type { TrueFalseAnswer, TrueFalseBody } from './rules';

/** How often each was chosen; the texts are `true` and `false`. */
export const tallyTrueFalse: Count<TrueFalseBody, TrueFalseAnswer> = (body, given) => [
  {
    part: null,
    rows: [true, false].map((value) => ({
      text: String(value),
      isRight: body.answer === value,
      count: countOf(given, (answer) => answer.value === value),
    })),
  },
];
