import { own } from '../body';
import type { ChoiceBody } from '../choice/body';
import { choice } from '../choice/rules';
import { tallyChoice } from '../choice/tally';
import { gapsIn } from '../gaps';
import type { NumericBody } from '../numeric/body';
import { numeric } from '../numeric/rules';
import { tallyNumeric } from '../numeric/tally';
import type { ShortAnswerBody } from '../shortanswer/body';
import { shortanswer } from '../shortanswer/rules';
import { tallyShortAnswer } from '../shortanswer/tally';
import type { Count, Given, Tally } from '../tallying';
import { asQuestion, type ClozeBody, type ClozeGap } from './body';
import type { ClozeAnswer } from './rules';

/** The answers to one gap, as those of a question of its kind. */
function tallyGap(gap: ClozeGap, given: Given<ClozeAnswer>[]): Tally[] {
  const answers = given.map(({ answer, count }) => ({ answer: own(answer.gaps, gap.id), count }));
  const of = <Answer>(kind: { answer: { safeParse(value: unknown): { success: boolean; data?: Answer } } }) =>
    answers.flatMap(({ answer, count }): Given<Answer>[] => {
      const read = kind.answer.safeParse(answer);
      return read.success ? [{ answer: read.data as Answer, count }] : [];
    });
  const question = asQuestion(gap);
  if (gap.kind === 'choice') return tallyChoice(question as ChoiceBody, of(choice));
  if (gap.kind === 'numeric') return tallyNumeric(question as NumericBody, of(numeric));
  return tallyShortAnswer(question as ShortAnswerBody, of(shortanswer));
}

/** For each gap, by its number in the text, what its kind counts. */
export const tallyCloze: Count<ClozeBody, ClozeAnswer> = (body, given) =>
  gapsIn(body.prompt, 'braces').flatMap((id, place) => {
    const gap = body.gaps.find((one) => one.id === id);
    return gap ? tallyGap(gap, given).map((tally) => ({ ...tally, part: String(place + 1) })) : [];
  });
