import type { BankQuestion } from '@/db/queries/questions';
import { fingerprint } from '@/lib/authoring/canonical';

export type AboutQuestion = Pick<BankQuestion, 'categoryId' | 'topic' | 'source' | 'tags'>;

/** How a question stands, in a word: whoever saves it says which state they were shown. */
export function questionState({ revision, categoryId, topic, source, tags }: BankQuestion): string {
  return fingerprint([revision, categoryId, topic, source, tags]);
}

/** What an author may write of a question, and nothing else of it. */
export const aboutOf = ({ categoryId, topic, source, tags }: AboutQuestion): AboutQuestion => ({
  categoryId,
  topic,
  source,
  tags,
});
