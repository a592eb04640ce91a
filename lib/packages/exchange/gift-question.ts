import { NotTaken, type Piece, piece } from '@/questions/exchanging';
import { giftAnswers, giftText } from './gift-answers';
import { findGift, scanGift, unescapeGift } from './gift-signs';

export type GiftQuestion = { title: string; question: Piece };

/** `::name::` before the text. */
export function splitTitle(text: string): { title: string; rest: string } {
  if (!text.startsWith('::')) return { title: '', rest: text };
  for (let at = 2; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith('::', at))
      return { title: unescapeGift(text.slice(2, at)).trim(), rest: text.slice(at + 2).trim() };
  }
  return { title: '', rest: text.slice(2) };
}

/** Where the one block of answers lies; null where there is none. */
function answersIn(text: string): { start: number; end: number } | null {
  const found: { sign: string; at: number }[] = [];
  scanGift(text, (sign, at) => {
    if (sign === '{' || sign === '}') found.push({ sign, at });
    return found.length > 2;
  });
  const [first, second, third] = found;
  if (!first) return null;
  if (first.sign !== '{' || second?.sign !== '}') throw new NotTaken('braces');
  if (third) throw new NotTaken('braces-twice');
  return { start: first.at, end: second.at };
}

/** What a block of GIFT asks, in Moodle's terms. A gap in the middle of a sentence is left open as a line. */
export function giftQuestion(text: string): Piece {
  const { rest } = splitTitle(text);
  const answers = answersIn(rest);
  if (!answers)
    return piece('question', [giftText('questiontext', rest, 'moodle_auto_format')], { type: 'description' });
  const after = rest.slice(answers.end + 1);
  const prompt = rest.slice(0, answers.start) + (after.trim() === '' ? '' : `_____${after}`);
  const asks = giftText('questiontext', prompt, 'moodle_auto_format');
  const format = asks.attributes.format!;
  const inside = rest.slice(answers.start + 1, answers.end);
  const general = findGift(inside, '####', 'last');
  const { type, pieces } = giftAnswers(general < 0 ? inside : inside.slice(0, general), format);
  const told = general < 0 ? [] : [giftText('generalfeedback', inside.slice(general + 4), format)];
  return piece('question', [asks, ...told, ...pieces], { type });
}
