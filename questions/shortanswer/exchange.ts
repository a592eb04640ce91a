import {
  childOf,
  childrenOf,
  type Exchange,
  fractionOf,
  isSaid,
  NotTaken,
  type Piece,
  percentOf,
  piece,
  plain,
  type Reading,
  rich,
  unlessEmpty,
} from '../exchanging';
import { longest, type ShortAnswerBody } from './body';
import { comparable } from './pattern';

type Accepted = ShortAnswerBody['answers'][number];

function readAnswer(answer: Piece, reading: Reading): Accepted | null {
  const text = reading.words(answer);
  if (text === '') return null;
  if (text.length > longest) throw new NotTaken('answer-too-long', { length: text.length, longest });
  const fraction = Math.max(0, fractionOf(answer));
  return {
    text,
    ...(fraction !== 1 && { fraction }),
    ...unlessEmpty('feedback', reading.markdown(childOf(answer, 'feedback'))),
  };
}

/** The first of those that say the same counts, so the others can go. */
function distinct(answers: Accepted[], ignoreCase: boolean, reading: Reading): Accepted[] {
  const seen = new Set<string>();
  return answers.filter(({ text }) => {
    const form = comparable(text, { ignoreCase, ignoreAccents: false });
    if (seen.has(form)) reading.change('answer-twice', { answer: text });
    return !seen.has(form) && seen.add(form);
  });
}

/** Moodle tells accents apart always, and capitals where its author says so; here authors say either. */
export const shortanswerExchange: Exchange<ShortAnswerBody> = {
  kind: 'shortanswer',
  types: ['shortanswer'],
  read(question, reading) {
    const ignoreCase = !isSaid(question, 'usecase', false);
    const answers = childrenOf(question, 'answer').flatMap((answer) => readAnswer(answer, reading) ?? []);
    if (answers.length === 0) throw new NotTaken('no-answers');
    if (answers.every(({ fraction = 1 }) => fraction < 1)) throw new NotTaken('no-right-answer');
    return {
      prompt: reading.markdown(childOf(question, 'questiontext')),
      answers: distinct(answers, ignoreCase, reading),
      ...(!ignoreCase && { ignoreCase }),
      ignoreAccents: false,
      ...unlessEmpty('feedback', reading.markdown(childOf(question, 'generalfeedback'))),
    };
  },
  write: ({ prompt, feedback, answers, ignoreCase = true }) => ({
    type: 'shortanswer',
    prompt,
    feedback,
    pieces: [
      piece('usecase', ignoreCase ? '0' : '1'),
      ...answers.map((accepted) => ({
        ...plain('answer', accepted.text),
        attributes: { fraction: percentOf(accepted.fraction ?? 1), format: 'plain_text' },
        children: [
          piece('text', accepted.text),
          ...(accepted.feedback ? [rich('feedback', accepted.feedback)] : []),
        ],
      })),
    ],
  }),
};
