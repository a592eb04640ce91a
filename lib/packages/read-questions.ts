import { NotTaken, textIn } from '@/questions/exchanging';
import type { FileCategory, FileEntry } from './exchange/file-entry';
import { FileRefused, limits } from './exchange/file-refused';
import { textOfFile } from './exchange/file-text';
import { wordsOf } from './exchange/html-runs';
import { parseHtml } from './exchange/html-tree';
import type { Pictures } from './exchange/pictures';
import { openRest } from './exchange/rest';
import { type Reason, type TakenQuestion, type Told, takeQuestion } from './exchange/take-question';
import { isAiken, readAiken } from './read-aiken';
import { isClozeText, readClozeText } from './read-cloze-text';
import { readGift } from './read-gift';
import { readMoodleXml } from './read-moodle-xml';

/** What became of one question of a file: taken as it was, taken with changes, or not taken, and why. */
export type FileQuestion = {
  line: number;
  title: string;
  /** As its format calls it; '' where it could not be told. */
  type: string;
  category: FileCategory | null;
  taken: TakenQuestion | null;
  reasons: Reason[];
};

/** A file of questions as it was read; nothing of it is written anywhere yet. */
export type QuestionFile = { questions: FileQuestion[]; pictures: Pictures };

/**
 * Reads a file of questions, whichever of the formats it is in. Throws FileRefused where nothing of it can be taken. Other
 * work of this process goes on meanwhile: it gives way every few hundredths of a second.
 */
export async function readQuestions(bytes: Uint8Array, noWords: string): Promise<QuestionFile> {
  const text = textOfFile(bytes);
  const file: QuestionFile = { questions: [], pictures: new Map() };
  const rest = openRest();
  for (const entry of entriesOf(text)) {
    if (file.questions.length >= limits.questions)
      throw new FileRefused('questions-file-many', { most: limits.questions });
    file.questions.push(take(entry, file.pictures, noWords));
    await rest();
  }
  if (file.questions.length === 0) throw new FileRefused('questions-file-none');
  return file;
}

function entriesOf(text: string): Generator<FileEntry> {
  if (text.trimStart().startsWith('<')) return readMoodleXml(text);
  if (isClozeText(text)) return readClozeText(text);
  return isAiken(text) ? readAiken(text) : readGift(text);
}

function take(entry: FileEntry, pictures: Pictures, noWords: string): FileQuestion {
  const { line, category } = entry;
  let told: Told;
  try {
    told = entry.tell();
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    const reason = { from: 'refusals' as const, code: error.code, details: error.details };
    return { line, title: cut(entry.title), type: '', category, taken: null, reasons: [reason] };
  }
  const { taken, reasons } = takeQuestion(told, pictures, noWords);
  const title = entry.title || wordsOf(parseHtml(textIn(told.question, 'questiontext').slice(0, 400)).root);
  return { line, title: cut(title), type: told.question.attributes.type ?? '', category, taken, reasons };
}

const cut = (title: string) => {
  const words = title.replace(/\s+/g, ' ').trim();
  return words.length > 100 ? `${words.slice(0, 99)}…` : words;
};
