import { NotTaken, piece } from '@/questions/exchanging';
import type { FileEntry } from './exchange/file-entry';

const option = /^\s*([A-Z])[.)]\s+(.*)$/;
const answer = /^\s*ANSWER:\s*([A-Z])\s*$/;

/** Whether a text is in Aiken: lettered options, and the letter of the right one. */
export const isAiken = (text: string): boolean => /^\s*ANSWER:\s*[A-Z]\s*$/m.test(text) && !/[{}]/.test(text);

/** The questions of a text in Aiken: a question, its options, and which one is right. */
export function* readAiken(text: string): Generator<FileEntry> {
  let open: { line: number; prompt: string[]; options: { letter: string; text: string }[] } | null = null;
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const right = answer.exec(line)?.[1];
    const [, letter, words] = option.exec(line) ?? [];
    open ??= { line: at + 1, prompt: [], options: [] };
    if (right) {
      yield entryOf(open, right);
      open = null;
    } else if (letter && open.prompt.length > 0) open.options.push({ letter, text: words! });
    else if (open.options.length === 0) open.prompt.push(line.trim());
    else open.options.at(-1)!.text += ` ${line.trim()}`;
  }
  if (open) yield entryOf(open, '');
}

type Open = { line: number; prompt: string[]; options: { letter: string; text: string }[] };

function entryOf({ line, prompt, options }: Open, right: string): FileEntry {
  const format = 'plain_text';
  return {
    line,
    title: '',
    category: null,
    tell() {
      if (options.length === 0) throw new NotTaken('no-answers');
      const asks = piece('questiontext', [piece('text', prompt.join('\n'))], { format });
      const answers = options.map(({ letter, text }) =>
        piece('answer', [piece('text', text)], { format, fraction: letter === right ? '100' : '0' }),
      );
      const question = piece('question', [asks, ...answers], { type: 'multichoice' });
      return { question: { ...question, line }, note: {}, retell: () => null };
    },
  };
}
