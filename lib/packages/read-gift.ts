import { type Piece, piece, plain } from '@/questions/exchanging';
import { type FileCategory, type FileEntry, readCategoryPath } from './exchange/file-entry';
import { type GiftBlock, giftBlocks } from './exchange/gift-blocks';
import { giftQuestion, splitTitle } from './exchange/gift-question';
import { unescapeGift } from './exchange/gift-signs';
import { readNote } from './exchange/told-question';
import { writeGiftQuestion } from './exchange/write-gift-question';

/** The questions of a GIFT file, in its order. */
export function* readGift(text: string): Generator<FileEntry> {
  let category: FileCategory | null = null;
  for (const block of giftBlocks(text)) {
    if (block.category === undefined) yield entryOf(block, category);
    else category = readCategoryPath(unescapeGift(block.category), categoryRef(block.note));
  }
}

function entryOf(block: GiftBlock, category: FileCategory | null): FileEntry {
  const { title } = splitTitle(block.text);
  return {
    line: block.line,
    title,
    category,
    tell: () => ({
      question: withFacts(giftQuestion(block.text), block),
      note: readNote(block.note),
      retell: (told) => giftQuestion(writeGiftQuestion(told, '', '')),
    }),
  };
}

function withFacts(question: Piece, { idNumber, tags, line }: GiftBlock): Piece {
  const facts = [
    ...(idNumber ? [piece('idnumber', idNumber)] : []),
    ...(tags.length > 0
      ? [
          piece(
            'tags',
            tags.map((tag) => plain('tag', tag)),
          ),
        ]
      : []),
  ];
  return { ...question, line, children: [...question.children, ...facts] };
}

function categoryRef(note: string | undefined): string | null {
  try {
    const { category } = JSON.parse(note ?? '{}') as { category?: unknown };
    return typeof category === 'string' ? category : null;
  } catch {
    return null;
  }
}
