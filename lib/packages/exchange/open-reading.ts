import { type ChangeCode, childOf, NotTaken, type Piece, type Reading } from '@/questions/exchanging';
import { htmlToMarkdown } from './html-markdown';
import { type HtmlReading, wordsOf } from './html-runs';
import { parseHtml, unescapeHtml } from './html-tree';
import { escapeMarkdown, guardLines, lineBreak } from './inline-markdown';
import { cleanMarkdown } from './own-markdown';
import { filesOf, loadPicture, oldPicture, type Pictures, takeDataPictures } from './pictures';

export type Change = { code: ChangeCode; details: Record<string, string | number> };

/** More than this no question needs, however its editor wrote it; pictures do not count. */
const longestText = 100_000;

const unstorable = /(?![\n\r\t])\p{Cc}|\p{Cs}|[\uE000\uE001]/gu;

/**
 * What a question's kind reads it with. `noWords` says of a picture that nobody described it. Each change is told once.
 */
export function openReading(
  question: Piece,
  pictures: Pictures,
  noWords: string,
): Reading & { changes: Change[] } {
  const changes: Change[] = [];
  const files = filesOf(question);
  const standard = childOf(question, 'questiontext')?.attributes.format ?? 'html';
  const old = oldPicture(question);

  const change: Reading['change'] = (code, details = {}) => {
    const isTold = changes.some((one) => one.code === code && same(one.details, details));
    if (!isTold && changes.length < 30) changes.push({ code, details });
  };
  const textOf = (piece: Piece): string => {
    const text = (childOf(piece, 'text') ?? piece).text;
    const clean = text.replace(unstorable, '');
    if (clean !== text) change('characters');
    return clean;
  };
  const open = (near: Piece, data: string[]): HtmlReading => ({
    change,
    picture(source, words) {
      const loaded = loadPicture(source, { near, files, data }, pictures);
      if ('missing' in loaded) {
        change(loaded.missing, { words: (words || source).slice(0, 60) });
        return '';
      }
      if (words === '') change('picture-without-words');
      return `![${escapeMarkdown((words || noWords).replace(/\s+/g, ' '))}](${loaded.address})`;
    },
  });

  return {
    changes,
    change,
    words(piece) {
      if (!piece) return '';
      const text = textOf(piece).trim();
      if (piece.attributes.format !== 'html') return text;
      return /<\/?[a-z]/i.test(text) ? wordsOf(parseHtml(text).root).trim() : unescapeHtml(text).trim();
    },
    markdown(piece, prepare = (text) => text) {
      if (!piece) return '';
      const { text: short, data } = takeDataPictures(textOf(piece));
      if (short.length > longestText) throw new NotTaken('question-too-large');
      const text = prepare(short) + (old && piece.name === 'questiontext' ? oldImage(old, piece) : '');
      const isBare = piece.name === 'answer' && isInPair(question, piece) && !/<\/?[a-z][^<>]*>/i.test(text);
      const format = piece.attributes.format ?? (isBare ? 'plain_text' : standard);
      return toMarkdown(text, format, open(piece, data));
    },
  };
}

const same = (one: Change['details'], other: Change['details']) =>
  JSON.stringify(one) === JSON.stringify(other);

/** What a stem is matched with has no markup in Moodle. */
const isInPair = (question: Piece, piece: Piece) =>
  question.children.some(({ name, children }) => name === 'subquestion' && children.includes(piece));

function oldImage({ name, file }: { name: string; file: Piece }, near: Piece): string {
  if (!near.children.includes(file)) near.children.push(file);
  return `<br><br><img src="@@PLUGINFILE@@/${encodeURIComponent(name)}">`;
}

function toMarkdown(text: string, format: string, reading: HtmlReading): string {
  if ((format === 'markdown' ? /\\\\[([]|\$\$/ : /\\[([]|\$\$/).test(text)) reading.change('formula');
  if (format === 'markdown') return cleanMarkdown(text.startsWith('\n') ? text.trim() : text, reading);
  const isPlain = format === 'plain_text' || (format === 'moodle_auto_format' && !/[<&]/.test(text));
  if (isPlain) return plainToMarkdown(text);
  return htmlToMarkdown(
    format === 'moodle_auto_format' ? text.trim().replaceAll('\n', '<br>') : text,
    reading,
  );
}

/** Lines stay lines, and an empty one begins a paragraph. */
const plainToMarkdown = (text: string): string =>
  text
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => guardLines(escapeMarkdown(line.trim())))
        .join(lineBreak),
    )
    .join('\n\n');
