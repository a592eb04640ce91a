import { piece } from '@/questions/exchanging';
import type { FileEntry } from './exchange/file-entry';

/** Whether a text is one question with its gaps inside, as Moodle's «embedded answers» are written. */
export const isClozeText = (text: string): boolean =>
  /\{\d*:(?:MULTICHOICE|MULTIRESPONSE|SHORTANSWER|NUMERICAL|M[CRW]|SA|NM)[A-Z_]*:/.test(text);

/** The one question of such a text. */
export function* readClozeText(text: string): Generator<FileEntry> {
  const asks = piece('questiontext', [piece('text', text)], { format: 'moodle_auto_format' });
  const question = { ...piece('question', [asks], { type: 'cloze' }), line: 1 };
  yield {
    line: 1,
    title: text.trim().split('\n')[0]!,
    category: null,
    tell: () => ({ question, note: {}, retell: () => null }),
  };
}
