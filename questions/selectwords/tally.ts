import { own } from '../body';
import { gapsIn } from '../gaps';
import { type Count, countOf } from '../tallying';
import { type SelectWordsBody, wordsFor } from './body';
import type { SelectWordsAnswer } from './rules';

/** For each gap, by its number in the text, how often each word was put into it. */
export const tallySelectWords: Count<SelectWordsBody, SelectWordsAnswer> = (body, given) =>
  gapsIn(body.prompt, 'brackets').map((gap, place) => ({
    part: String(place + 1),
    rows: wordsFor(body, gap).map((word) => ({
      text: word.text,
      isRight: own(body.key, gap) === word.id,
      count: countOf(given, ({ words }) => own(words, gap) === word.id),
    })),
  }));
