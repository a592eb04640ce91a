import {
  type ExportedCategory,
  type ExportedQuestion,
  exportedQuestion,
  isNoted,
} from './exchange/exported-question';
import { writeCategoryPath } from './exchange/file-entry';
import { giftQuestion } from './exchange/gift-question';
import { escapeGift } from './exchange/gift-signs';
import { openRest } from './exchange/rest';
import { writeGiftQuestion } from './exchange/write-gift-question';

/** Inside of a comment a bracket would end the id. */
const inBrackets = (text: string) => text.replace(/[\\\]]/g, '\\$&').replace(/\s+/g, ' ');

/** A bank as GIFT. What GIFT has no room for stands in comments, which others pass over and we read back. */
export async function writeGift(categories: ExportedCategory[], site: string): Promise<string> {
  const blocks: string[] = [];
  const rest = openRest();
  for (const { ref, titles, questions } of categories) {
    const note = JSON.stringify({ category: ref });
    blocks.push(`// faro: ${note}\n$CATEGORY: ${escapeGift(writeCategoryPath(titles))}`);
    for (const question of questions) {
      blocks.push(...questionBlock(question, site));
      await rest();
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

function questionBlock(question: ExportedQuestion, site: string): string[] {
  const exported = exportedQuestion(question, (told) => giftQuestion(writeGiftQuestion(told, '', site)));
  if (!exported) return [];
  const tags = question.tags.map((tag) => ` [tag:${inBrackets(tag)}]`).join('');
  const note = isNoted(exported.note) ? `// faro: ${JSON.stringify(exported.note)}\n` : '';
  const written = writeGiftQuestion(exported.told, question.title, site);
  return [`// [id:${inBrackets(question.ref)}]${tags}\n${note}${written}`];
}
