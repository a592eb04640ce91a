import { NotTaken, type Piece, piece } from '@/questions/exchanging';
import { cutGift, findGift, unescapeGift, withLooseSigns } from './gift-signs';

const formats: Record<string, string> = {
  html: 'html',
  markdown: 'markdown',
  plain: 'plain_text',
  moodle: 'moodle_auto_format',
};

/** A text, in the format it names or else in the one around it. */
export function giftText(
  name: string,
  written: string,
  standard: string,
  more: Piece[] = [],
  attributes = {},
): Piece {
  const [whole, format] = /^\s*\[(html|markdown|plain|moodle)\]/.exec(written) ?? [''];
  return piece(name, [piece('text', unescapeGift(written.slice(whole.length).trim())), ...more], {
    ...attributes,
    format: format ? formats[format]! : standard,
  });
}

/** An answer and, after `#`, what is said of it. */
function splitFeedback(written: string): [answer: string, feedback: string] {
  const at = findGift(written, '#');
  return at < 0 ? [written, ''] : [written.slice(0, at), written.slice(at + 1)];
}

/** `%50%` before an answer, as a percentage; `standard` where there is none. */
function splitShare(written: string, standard: string): [share: string, rest: string] {
  const match = /^\s*%(-?\d{1,3}(?:\.\d{0,10})?)%/.exec(written);
  return match ? [match[1]!, written.slice(match[0].length)] : [standard, written];
}

const feedbackPiece = (written: string, format: string) =>
  written.trim() === '' ? [] : [giftText('feedback', written, format)];

/** More answers than this no question has. */
const most = 1000;

function parts(written: string, signs: string): { sign: string; text: string }[] {
  const cut = cutGift(written, signs);
  if (cut.length > most) throw new NotTaken('question-too-large');
  return cut.filter(({ sign, text }, place) => place > 0 || sign !== '' || text.trim() !== '');
}

function choiceAnswers(written: string, format: string): Piece[] {
  return parts(written, '~=').map(({ sign, text }) => {
    const [share, rest] = splitShare(text, sign === '=' ? '100' : '0');
    const [answer, feedback] = splitFeedback(rest);
    return giftText('answer', answer, format, feedbackPiece(feedback, format), { fraction: share });
  });
}

function shortAnswers(written: string, format: string): Piece[] {
  return parts(written, '=').map(({ text }) => {
    const [share, rest] = splitShare(text, '100');
    const [answer, feedback] = splitFeedback(rest);
    return piece('answer', [piece('text', unescapeGift(answer.trim())), ...feedbackPiece(feedback, format)], {
      fraction: share,
    });
  });
}

const trimmed = (value: number) => String(Number(value.toPrecision(12)));

/** `3`, `3:0.5` or `2.5..3.5`, as a number and how far off still counts. */
function numberPieces(written: string): Piece[] {
  const range = /^(.*?)\.\.(.*)$/s.exec(written);
  if (range) {
    const [least, most] = [Number(range[1]!.trim() || Number.NaN), Number(range[2]!.trim() || Number.NaN)];
    if (!Number.isFinite(least) || !Number.isFinite(most))
      throw new NotTaken('not-a-number', { text: written.slice(0, 60) });
    return [
      piece('text', trimmed((least + most) / 2)),
      piece('tolerance', trimmed(Math.abs(most - least) / 2)),
    ];
  }
  const [value, tolerance = ''] = written.split(':');
  return [piece('text', value!.trim()), piece('tolerance', tolerance.trim())];
}

function numericAnswers(written: string, format: string): Piece[] {
  return parts(written, '=~').map(({ sign, text }) => {
    const [share, rest] = splitShare(text, sign === '~' ? '0' : '100');
    const [answer, feedback] = splitFeedback(rest);
    const number = unescapeGift(answer).trim();
    const value = number === '' ? '*' : number;
    return piece('answer', [...numberPieces(value), ...feedbackPiece(feedback, format)], { fraction: share });
  });
}

function pairs(written: string, format: string): Piece[] {
  return parts(written, '=').map(({ text }) => {
    const at = findGift(text, '->');
    if (at < 0) throw new NotTaken('pair-without-arrow', { text: text.trim().slice(0, 60) });
    const answer = piece('answer', [piece('text', unescapeGift(text.slice(at + 2).trim()))]);
    return giftText('subquestion', text.slice(0, at), format, [answer]);
  });
}

/** `TRUE#told to who was wrong#told to who was right`. */
function truthAnswers(isTrue: boolean, written: string, format: string): Piece[] {
  const [, wrong = '', right = ''] = cutGift(written, '#').map(({ text }) => text);
  const answer = (word: 'true' | 'false', isRight: boolean) =>
    piece('answer', [piece('text', word), ...feedbackPiece(isRight ? right : wrong, format)], {
      fraction: isRight ? '100' : '0',
    });
  return [answer('true', isTrue), answer('false', !isTrue)];
}

/** Moodle's own way to write an ordering: what is shown and how it is marked, then an item a line. */
function orderingPieces(written: string, format: string): Piece[] {
  const [settings = '', ...items] = written.slice(1).split('\n');
  const [selectcount = '', selecttype = '', layouttype = '', gradingtype = ''] = settings.trim().split(/\s+/);
  const told = Object.entries({ selectcount, selecttype, layouttype, gradingtype });
  return [
    ...told.map(([name, value]) => piece(name, value)),
    ...items.filter((item) => item.trim() !== '').map((item) => giftText('answer', item, format)),
  ];
}

/** The type of question that these answers make, and their pieces. */
export function giftAnswers(written: string, format: string): { type: string; pieces: Piece[] } {
  const text = written.trim();
  const truth = /^(T|TRUE|F|FALSE)\s*(?:#|$)/i.exec(text)?.[1];
  if (text === '') return { type: 'essay', pieces: [] };
  if (text.startsWith('#')) return { type: 'numerical', pieces: numericAnswers(text.slice(1), format) };
  if (/^>\s*\d/.test(text)) return { type: 'ordering', pieces: orderingPieces(text, format) };
  if (findGift(text, '~') >= 0) {
    const clear = withLooseSigns(text);
    const single = piece('single', String(findGift(clear, '=') >= 0));
    const loose = clear === text ? [] : [piece('loosesign', '1')];
    return { type: 'multichoice', pieces: [single, ...loose, ...choiceAnswers(clear, format)] };
  }
  if (findGift(text, '=') >= 0 && findGift(text, '->') >= 0)
    return { type: 'matching', pieces: pairs(text, format) };
  if (truth) return { type: 'truefalse', pieces: truthAnswers(/^t/i.test(truth), text, format) };
  return { type: 'shortanswer', pieces: [piece('usecase', '0'), ...shortAnswers(text, format)] };
}
