import { type Count, tallyTyped } from '../tallying';
import { reading, type ShortAnswerBody } from './body';
import { comparable } from './pattern';
import { type ShortAnswerAnswer, shortanswer } from './rules';

/** What was written, and how often; what the question reads as the same is one. */
export const tallyShortAnswer: Count<ShortAnswerBody, ShortAnswerAnswer> = (body, given) => [
  {
    part: null,
    rows: tallyTyped(given, {
      text: ({ text }) => text,
      comparable: ({ text }) => comparable(text, reading(body)),
      isRight: (answer) => shortanswer.grade(body, answer) === 1,
    }),
  },
];
