import { own } from '../body';
import { type Count, countOf } from '../tallying';
import type { MatchingBody } from './body';
import type { MatchingAnswer } from './rules';

/** For each stem, how often each option was put with it. */
export const tallyMatching: Count<MatchingBody, MatchingAnswer> = (body, given) =>
  body.stems.map((stem) => ({
    part: stem.text,
    rows: body.options.map((option) => ({
      text: option.text,
      isRight: own(body.key, stem.id) === option.id,
      count: countOf(given, ({ pairs }) => own(pairs, stem.id) === option.id),
    })),
  }));
