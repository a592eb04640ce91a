import { type Count, tallyTyped } from '../tallying';
import type { NumericBody } from './body';
import type { NumericAnswer } from './grading';
import { numeric } from './rules';

/** Which numbers were written, with their unit, and how often. */
export const tallyNumeric: Count<NumericBody, NumericAnswer> = (body, given) => {
  const told = ({ text, unit }: NumericAnswer) => (unit === null ? text.trim() : `${text.trim()} ${unit}`);
  return [
    {
      part: null,
      rows: tallyTyped(given, {
        text: told,
        comparable: told,
        isRight: (answer) => numeric.grade(body, answer) === 1,
      }),
    },
  ];
};
