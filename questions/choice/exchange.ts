import {
  childOf,
  childrenOf,
  type Exchange,
  fractionOf,
  isSaid,
  letter,
  NotTaken,
  type Piece,
  percentOf,
  piece,
  type Reading,
  rich,
  unlessEmpty,
} from '../exchanging';
import { type ChoiceBody, type ChoiceOption, isRight, total } from './body';

const isNear = (one: number, other: number) => Math.abs(one - other) < 0.01;

/** Shares of one group of options that add up to 1, with the sign they had. */
function scaled(fractions: number[]): number[] {
  const sum = Math.abs(total(fractions));
  return fractions.map((fraction) => fraction / sum);
}

/**
 * What each option of several earns. Moodle lets wrong options be worth nothing, so that choosing everything earns the
 * whole mark; here they take away as much as the right ones give. Null: every right one is worth the same, as is every
 * wrong one, and our own rule says just that.
 */
function weigh(fractions: number[], reading: Reading): number[] | null {
  const right = fractions.filter((fraction) => fraction > 0);
  const wrong = fractions.filter((fraction) => fraction <= 0);
  if (right.length === 0) throw new NotTaken('no-right-answer');
  if (!isNear(total(right), 1)) reading.change('choice-scaled');
  const gains = isNear(total(right), 1) ? right : scaled(right);
  const takesEnough = total(wrong) <= -0.99;
  if (wrong.length > 0 && !takesEnough) reading.change('choice-wrong-takes');
  const isUntold = wrong.every((fraction) => fraction === 0);
  const losses = takesEnough ? wrong : isUntold ? wrong.map(() => -1 / wrong.length) : scaled(wrong);
  const isEven = (list: number[], share: number) => list.every((one) => Math.abs(one - share) < 1e-5);
  if (isEven(gains, 1 / gains.length) && isEven(losses, -1 / losses.length)) return null;
  const [nextGain, nextLoss] = [gains.values(), losses.values()];
  return fractions.map((fraction) => (fraction > 0 ? nextGain : nextLoss).next().value!);
}

function withMarks(options: Mark[], multiple: boolean, reading: Reading): ChoiceOption[] {
  const fractions = options.map(({ fraction }) => fraction);
  const right = fractions.filter((fraction) => fraction === 1).length;
  if (!multiple && right === 0) throw new NotTaken('no-right-answer');
  const isPlain = right === 1 && fractions.every((fraction) => fraction === 0 || fraction === 1);
  const weights = multiple ? weigh(fractions, reading) : isPlain ? null : fractions;
  return options.map(({ option, fraction }, place) => {
    const { id, text, ...rest } = option;
    const mark = weights ? { fraction: weights[place]! } : fraction > 0 ? { correct: true } : {};
    return { id, text, ...mark, ...rest };
  });
}

type Mark = { option: ChoiceOption; fraction: number };

function readOption(answer: Piece, reading: Reading): Mark | null {
  const text = reading.markdown(answer);
  if (text.trim() === '') return null;
  const told = unlessEmpty('feedback', reading.markdown(childOf(answer, 'feedback')));
  return { option: { id: '', text, ...told }, fraction: fractionOf(answer) };
}

export const choiceExchange: Exchange<ChoiceBody> = {
  kind: 'choice',
  types: ['multichoice'],
  read(question, reading) {
    const multiple = !isSaid(question, 'single', true);
    const options = childrenOf(question, 'answer').flatMap((answer) => readOption(answer, reading) ?? []);
    if (options.length === 0) throw new NotTaken('no-answers');
    for (const [place, { option }] of options.entries()) option.id = letter(place);
    return {
      ...(multiple && { multiple }),
      prompt: reading.markdown(childOf(question, 'questiontext')),
      options: withMarks(options, multiple, reading),
      ...unlessEmpty('feedback', reading.markdown(childOf(question, 'generalfeedback'))),
    };
  },
  write(body) {
    const right = body.options.filter((option) => isRight(body, option)).length;
    const share = (option: ChoiceOption) => {
      if (!body.multiple) return option.correct ? 1 : 0;
      return isRight(body, option) ? 1 / right : -1 / (body.options.length - right);
    };
    return {
      type: 'multichoice',
      prompt: body.prompt,
      feedback: body.feedback,
      pieces: [
        piece('single', String(!body.multiple)),
        piece('shuffleanswers', 'true'),
        piece('answernumbering', 'abc'),
        ...body.options.map((option) =>
          rich('answer', option.text, option.feedback ? [rich('feedback', option.feedback)] : [], {
            fraction: percentOf(option.fraction ?? share(option)),
          }),
        ),
      ],
    };
  },
};
