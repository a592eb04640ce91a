import { NotTaken, type Piece, textIn } from '@/questions/exchanging';
import { type FileCategory, type FileEntry, readCategoryPath } from './exchange/file-entry';
import { noteIn } from './exchange/told-question';
import { xmlQuestions } from './exchange/xml-questions';

/** The questions of a file of Moodle XML, in its order. */
export function* readMoodleXml(text: string): Generator<FileEntry> {
  let category: FileCategory | null = null;
  for (const { question, isTooLarge } of xmlQuestions(text)) {
    if (question.attributes.type === 'category')
      category = readCategoryPath(textIn(question, 'category'), textIn(question, 'idnumber') || null);
    else yield entryOf(question, isTooLarge, category);
  }
}

function entryOf(question: Piece, isTooLarge: boolean, category: FileCategory | null): FileEntry {
  return {
    line: question.line,
    title: textIn(question, 'name'),
    category,
    tell() {
      if (isTooLarge) throw new NotTaken('question-too-large');
      return { question, note: noteIn(question), retell: (told) => told };
    },
  };
}
