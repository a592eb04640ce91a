import type { NewQuestion, WholeQuestion } from '@/db/queries/exchange';
import { canonical, fingerprint } from '@/lib/authoring/canonical';
import { stemOf } from '@/lib/bank/free-ref';
import { ref as refText } from '@/lib/kernel/ref';
import { picturesIn } from './exchange/pictures';
import { type KnownCategory, openCategories } from './exchange/place-categories';
import { Refs } from './exchange/refs';
import type { TakenQuestion } from './exchange/take-question';
import type { FileQuestion, QuestionFile } from './read-questions';

/** What a question of a file does to the bank: it is new, mends one that is there, or is there already as it is. */
export type Effect = 'new' | 'updated' | 'same';
export type PlannedQuestion = FileQuestion & { effect: Effect | null; ref: string | null };

/** All that importing a file would do. Nothing is written by planning it. */
export type QuestionPlan = {
  rows: PlannedQuestion[];
  categories: KnownCategory[];
  added: NewQuestion[];
  updated: Omit<WholeQuestion, 'archivedAt' | 'ref'>[];
  /** Hashes of the pictures that what is written shows. */
  pictures: string[];
};

export type BankNow = { categories: readonly KnownCategory[]; questions: readonly WholeQuestion[] };

/** Where questions go whose file names no category: one of the bank, or the one with this title. */
export type Elsewhere = { categoryId?: string; title: string };

const contentOf = ({ kind, body }: Pick<WholeQuestion, 'kind' | 'body'>) => fingerprint([kind, body]);

/**
 * A question of a file is one of the bank when it has its id; without an id, when it asks just the same. So importing a
 * file again adds nothing, and a mended question that has no id comes beside the old one.
 */
export function planQuestions(file: QuestionFile, bank: BankNow, elsewhere: Elsewhere): QuestionPlan {
  const places = openCategories(bank.categories);
  const known = new Map(bank.questions.map((question) => [question.ref, question]));
  const alike = new Map<string, WholeQuestion[]>();
  for (const question of bank.questions) {
    const content = contentOf(question);
    alike.set(content, [...(alike.get(content) ?? []), question]);
  }
  const claimed = new Set<string>();
  const taken = new Refs(known.keys());
  const plan: QuestionPlan = { rows: [], categories: places.made, added: [], updated: [], pictures: [] };
  const pictures = new Set<string>();

  const find = (question: TakenQuestion, wanted: string | null): WholeQuestion | undefined => {
    if (wanted !== null) return claimed.has(wanted) ? undefined : known.get(wanted);
    const same = alike.get(contentOf(question))?.filter(({ ref }) => !claimed.has(ref)) ?? [];
    return same.find(({ archivedAt }) => archivedAt === null) ?? same[0];
  };

  for (const row of file.questions) {
    const { taken: question, category } = row;
    if (!question) {
      plan.rows.push({ ...row, effect: null, ref: null });
      continue;
    }
    const wanted = question.idNumber === null ? null : refOf(question.idNumber);
    const before = find(question, wanted);
    const { idNumber: _, ...asked } = question;
    if (!before) {
      const ref = taken.give(wanted ?? stemOf(row.title, 'pregunta'));
      const categoryId = category
        ? places.idOf(category)
        : (elsewhere.categoryId ?? places.idOf({ titles: [elsewhere.title], ref: null }));
      claimed.add(ref);
      plan.added.push({ ...asked, ref, categoryId });
      plan.rows.push({ ...row, effect: 'new', ref });
    } else {
      claimed.add(before.ref);
      const after = mended(before, asked);
      if (after) plan.updated.push(after);
      plan.rows.push({ ...row, effect: after ? 'updated' : 'same', ref: before.ref });
    }
    for (const sha256 of picturesIn(JSON.stringify(asked.body))) pictures.add(sha256);
  }
  plan.pictures = [...pictures];
  return plan;
}

/** What the file does not say (no tags, no topic) stays as it is, and so does its place; null where nothing would change. */
function mended(before: WholeQuestion, asked: Omit<TakenQuestion, 'idNumber'>) {
  const { id, categoryId, topic, source, tags, revision, archivedAt } = before;
  const said = {
    topic: asked.topic || topic,
    source: asked.source || source,
    tags: asked.tags.length > 0 ? asked.tags : tags,
  };
  const isNewText = contentOf(asked) !== contentOf(before);
  const isSame = canonical(said) === canonical({ topic, source, tags });
  if (isSame && !isNewText && archivedAt === null) return null;
  return {
    id,
    categoryId,
    ...said,
    kind: asked.kind,
    body: asked.body,
    revision: revision + (isNewText ? 1 : 0),
  };
}

const refOf = (idNumber: string): string =>
  refText.safeParse(idNumber).success ? idNumber : stemOf(idNumber, 'pregunta');
