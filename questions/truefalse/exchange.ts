import {
  childOf,
  childrenOf,
  type Exchange,
  NotTaken,
  type Piece,
  type Reading,
  rich,
  textIn,
  unlessEmpty,
} from '../exchanging';
import type { TrueFalseBody } from './rules';

const earns = (answer: Piece) => Number(answer.attributes.fraction ?? '0');

/** The answers by what they say; in old files, where they speak the language of their site, the first is «true». */
function bothOf(question: Piece): { true: Piece; false: Piece } {
  const [first, second] = childrenOf(question, 'answer');
  if (!first || !second) throw new NotTaken('no-answers');
  const isTurned = textIn(first, 'text') === 'false' || textIn(second, 'text') === 'true';
  return isTurned ? { true: second, false: first } : { true: first, false: second };
}

/** Here each answer is told its own; what Moodle tells after either comes with both. */
function readFeedback(question: Piece, answers: { true: Piece; false: Piece }, reading: Reading) {
  const general = reading.markdown(childOf(question, 'generalfeedback')).trim();
  if (general) reading.change('feedback-joined');
  const told = (answer: Piece) =>
    [reading.markdown(childOf(answer, 'feedback')), general].filter((text) => text.trim()).join('\n\n');
  const feedback = {
    ...unlessEmpty('true', told(answers.true)),
    ...unlessEmpty('false', told(answers.false)),
  };
  return Object.keys(feedback).length > 0 ? { feedback } : {};
}

export const truefalseExchange: Exchange<TrueFalseBody> = {
  kind: 'truefalse',
  types: ['truefalse'],
  read(question, reading) {
    const answers = bothOf(question);
    if (earns(answers.true) === earns(answers.false)) throw new NotTaken('no-right-answer');
    return {
      prompt: reading.markdown(childOf(question, 'questiontext')),
      answer: earns(answers.true) > earns(answers.false),
      ...readFeedback(question, answers, reading),
    };
  },
  write: ({ prompt, answer, feedback }) => ({
    type: 'truefalse',
    prompt,
    pieces: (['true', 'false'] as const).map((word) => {
      const told = feedback?.[word];
      const { children, ...rest } = rich('answer', word, told ? [rich('feedback', told)] : [], {
        fraction: String(answer) === word ? '100' : '0',
      });
      return { ...rest, children };
    }),
  }),
};
