import {
  childOf,
  childrenOf,
  type Exchange,
  fractionOf,
  NotTaken,
  type Piece,
  percentOf,
  piece,
  plain,
  type Reading,
  rich,
  textIn,
  unlessEmpty,
} from '../exchanging';
import type { NumericAccepted, NumericBody } from './body';

function numberOf(text: string, reading: Reading): number {
  const isDecimalComma = /^[-+]?\d*,\d+$/.test(text);
  if (isDecimalComma) reading.change('decimal-comma', { number: text });
  const value = text === '' ? Number.NaN : Number(isDecimalComma ? text.replace(',', '.') : text);
  if (!Number.isFinite(value)) throw new NotTaken('not-a-number', { text: text.slice(0, 60) });
  return value;
}

function readAnswer(answer: Piece, reading: Reading): NumericAccepted {
  const written = reading.words(answer) || answer.text.trim();
  const isAny = written === '*' || written === '';
  const tolerance = isAny ? 0 : Math.abs(numberOf(textIn(answer, 'tolerance') || '0', reading));
  const fraction = Math.max(0, fractionOf(answer));
  return {
    value: isAny ? '*' : numberOf(written, reading),
    ...(tolerance > 0 && { tolerance }),
    ...(fraction !== 1 && { fraction }),
    ...unlessEmpty('feedback', reading.markdown(childOf(answer, 'feedback'))),
  };
}

/** In Moodle a unit says how many of it make one of the first; here, how many of the answers' unit it is. */
function readUnits(question: Piece, reading: Reading): Pick<NumericBody, 'units' | 'unitPenalty'> {
  const units = childrenOf(childOf(question, 'units'), 'unit').map((unit) => ({
    text: textIn(unit, 'unit_name'),
    factor: 1 / numberOf(textIn(unit, 'multiplier') || '1', reading),
  }));
  if (units.length === 0) return {};
  const grading = textIn(question, 'unitgradingtype') || '0';
  if (grading === '2') reading.change('unit-share');
  const penalty = grading === '0' ? 0 : numberOf(textIn(question, 'unitpenalty') || '0.1', reading);
  return { units, ...(penalty !== 1 && { unitPenalty: Math.min(1, Math.abs(penalty)) }) };
}

export const numericExchange: Exchange<NumericBody> = {
  kind: 'numeric',
  types: ['numerical'],
  read(question, reading) {
    const answers = childrenOf(question, 'answer').map((answer) => readAnswer(answer, reading));
    if (answers.length === 0) throw new NotTaken('no-answers');
    if (!answers.some(({ value, fraction = 1 }) => value !== '*' && fraction === 1))
      throw new NotTaken('no-right-answer');
    return {
      prompt: reading.markdown(childOf(question, 'questiontext')),
      answers,
      ...readUnits(question, reading),
      ...unlessEmpty('feedback', reading.markdown(childOf(question, 'generalfeedback'))),
    };
  },
  write({ prompt, feedback, answers, units = [], unitPenalty = 1 }) {
    const unit = ({ text, factor }: (typeof units)[number]) =>
      piece('unit', [piece('multiplier', String(1 / factor)), piece('unit_name', text)]);
    return {
      type: 'numerical',
      prompt,
      feedback,
      pieces: [
        ...answers.map(({ value, tolerance = 0, fraction = 1, feedback }) => {
          const { children, ...answer } = plain('answer', String(value));
          const told = feedback ? [rich('feedback', feedback)] : [];
          return {
            ...answer,
            attributes: { fraction: percentOf(fraction), format: 'plain_text' },
            children: [...children, piece('tolerance', String(tolerance)), ...told],
          };
        }),
        ...(units.length > 0
          ? [
              piece('unitgradingtype', unitPenalty === 0 ? '0' : '1'),
              piece('unitpenalty', String(unitPenalty)),
              piece('showunits', '2'),
              piece('unitsleft', '0'),
              piece('units', units.map(unit)),
            ]
          : []),
      ],
    };
  },
};
