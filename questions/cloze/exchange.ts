import { choiceExchange } from '../choice/exchange';
import {
  childOf,
  type Exchange,
  gapMark,
  isSaid,
  NotTaken,
  type Piece,
  piece,
  type Reading,
  textIn,
  unlessEmpty,
  withGaps,
} from '../exchanging';
import { numericExchange } from '../numeric/exchange';
import { shortanswerExchange } from '../shortanswer/exchange';
import { asQuestion, type ClozeBody, type ClozeGap } from './body';
import { escapeGap, readGaps, type ToldGap } from './gap-text';

const parts: Record<ClozeGap['kind'], Exchange> = {
  choice: choiceExchange as Exchange,
  shortanswer: shortanswerExchange as Exchange,
  numeric: numericExchange as Exchange,
};
const names = { choice: 'MULTICHOICE', shortanswer: 'SHORTANSWER', numeric: 'NUMERICAL' };

/** A gap is read as the question of its kind that it would be alone. */
function readGap({ kind, weight, isCased, answers }: ToldGap, place: number, reading: Reading): ClozeGap {
  const alone = piece('question', [piece('usecase', isCased ? '1' : '0'), ...answers]);
  const { prompt: _, ...rest } = parts[kind].read(alone, reading) as { prompt: string };
  return { id: String(place), kind, ...(weight !== 1 && { weight }), ...rest } as ClozeGap;
}

function writeAnswer(answer: Piece): string {
  const fraction = answer.attributes.fraction ?? '0';
  const tolerance = textIn(answer, 'tolerance');
  const told = childOf(childOf(answer, 'feedback'), 'text')?.text ?? '';
  const sign = fraction === '100' ? '=' : fraction === '0' ? '' : `%${fraction}%`;
  const text = escapeGap(childOf(answer, 'text')?.text ?? '');
  return `${sign}${text}${tolerance && tolerance !== '0' ? `:${tolerance}` : ''}${told ? `#${escapeGap(told)}` : ''}`;
}

function writeGap(gap: ClozeGap): string {
  const { pieces } = parts[gap.kind].write(asQuestion(gap));
  const alone = piece('question', pieces);
  const name = isSaid(alone, 'usecase', false) ? 'SHORTANSWER_C' : names[gap.kind];
  const answers = pieces.filter((one) => one.name === 'answer').map(writeAnswer);
  return `{${gap.weight ?? 1}:${name}:${answers.join('~')}}`;
}

/** Moodle writes its gaps out inside of the text. */
export const clozeExchange: Exchange<ClozeBody> = {
  kind: 'cloze',
  types: ['cloze', 'multianswer'],
  read(question, reading) {
    const text = childOf(question, 'questiontext');
    let told: ToldGap[] = [];
    const prompt = reading.markdown(text, (raw) => {
      const read = readGaps(raw, text?.attributes.format ?? 'html', gapMark);
      told = read.gaps;
      return read.text;
    });
    if (told.length === 0) throw new NotTaken('gap-none');
    return {
      prompt: withGaps(prompt, (place) => `{{${place}}}`),
      gaps: told.map((gap, place) => readGap(gap, place + 1, reading)),
      ...unlessEmpty('feedback', reading.markdown(childOf(question, 'generalfeedback'))),
    };
  },
  write: ({ prompt, gaps, feedback }) => ({
    type: 'cloze',
    prompt: prompt.replace(/\{\{([a-z0-9-]{1,60})\}\}/g, (mark, name) => {
      const gap = gaps.find(({ id }) => id === name);
      return gap ? writeGap(gap) : mark;
    }),
    feedback,
    pieces: [],
  }),
};
