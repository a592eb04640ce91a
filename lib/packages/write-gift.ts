import { type ExportedCategory, exportedQuestion, isNoted } from './exchange/exported-question';
import { writeCategoryPath } from './exchange/file-entry';
import { giftQuestion } from './exchange/gift-question';
import { escapeGift } from './exchange/gift-signs';
import { writeGiftQuestion } from './exchange/write-gift-question';

/** Inside of a comment a bracket would end the id. */
const inBrackets = (text: string) => text.replace(/[\\\]]/g, '\\$&').replace(/\s+/g, ' ');

/** A bank as GIFT. What GIFT has no room for stands in comments, which others pass over and we read back. */
export function writeGift(categories: ExportedCategory[], site: string): string {
  const blocks = categories.flatMap(({ ref, titles, questions }) => [
    `// faro: ${JSON.stringify({ category: ref })}\n$CATEGORY: ${escapeGift(writeCategoryPath(titles))}`,
    ...questions.flatMap((question) => {
      const exported = exportedQuestion(question, (told) => giftQuestion(writeGiftQuestion(told, '', site)));
      if (!exported) return [];
      const tags = question.tags.map((tag) => ` [tag:${inBrackets(tag)}]`).join('');
      const note = isNoted(exported.note) ? `// faro: ${JSON.stringify(exported.note)}\n` : '';
      return [
        `// [id:${inBrackets(question.ref)}]${tags}\n${note}${writeGiftQuestion(exported.told, question.title, site)}`,
      ];
    }),
  ]);
  return `${blocks.join('\n\n')}\n`;
}
