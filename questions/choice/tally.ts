import { type Count, countOf } from '../tallying';
import { type ChoiceBody, isRight } from './body';
import type { ChoiceAnswer } from './rules';

/** How often each option was chosen; of several right ones one answer counts in each. */
export const tallyChoice: Count<ChoiceBody, ChoiceAnswer> = (body, given) => [
  {
    part: null,
    rows: body.options.map((option) => ({
      text: option.text,
      isRight: isRight(body, option),
      count: countOf(given, ({ chosen }) => chosen.includes(option.id)),
    })),
  },
];
