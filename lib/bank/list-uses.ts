import { findPublishedVersionId } from '@/db/queries/catalogue';
import { type Asking, listDraftAskings, listPublishedAskings } from '@/db/queries/uses';
import type { Store } from '@/db/store';
import { isDrawnFrom } from '@/lib/catalogue/drawn-from';
import { publishedOutline } from '@/lib/catalogue/published';
import type { QuizSlot } from '@/lib/catalogue/quiz-input';

type Asks = { questions: string[]; draws: { category?: string; tag?: string }[]; slots: QuizSlot[] };

/** An activity that asks questions of the bank; null where its draft, or what learners see, asks none. */
export type Asker = {
  id: string;
  ref: string;
  title: string;
  kind: Asking['kind'];
  draft: Asks | null;
  published: Asks | null;
};
export type Use = Pick<Asker, 'ref' | 'title' | 'kind'> & { isDraft: boolean; isPublished: boolean };

/** The quizzes and lessons of a course that ask questions of its bank; three statements, however many they are. */
export async function listUses(store: Store, courseId: string): Promise<Asker[]> {
  const drafts = await listDraftAskings(store, courseId);
  const versionId = await findPublishedVersionId(store, courseId);
  const listed = versionId
    ? (await publishedOutline(store, versionId)).outline.modules.flatMap((module) => module.activities)
    : [];
  const published = await listPublishedAskings(
    store,
    listed.filter(({ kind }) => kind === 'quiz' || kind === 'lesson').map(({ versionId: id }) => id),
  );
  const askers = new Map<string, Asker>();
  for (const { id, ref, title, kind, ...asking } of drafts)
    askers.set(id, { id, ref, title, kind, draft: asksOf(asking), published: null });
  for (const { id, title, kind, ...asking } of published) {
    const known = askers.get(id);
    const { ref } = listed.find((activity) => activity.id === id)!;
    askers.set(id, { ...(known ?? { id, ref, title, kind, draft: null }), published: asksOf(asking) });
  }
  return [...askers.values()].filter(({ draft, published }) => asksAny(draft) || asksAny(published));
}

function asksOf({ slots, shown }: Pick<Asking, 'slots' | 'shown'>): Asks {
  const all = slots ?? [];
  return {
    questions: [...all.flatMap((slot) => ('question' in slot ? slot.question : [])), ...(shown ?? [])],
    draws: all.flatMap((slot) => ('draw' in slot ? { category: slot.category, tag: slot.tag } : [])),
    slots: all,
  };
}

const asksAny = (asks: Asks | null) => asks !== null && asks.questions.length + asks.draws.length > 0;

/** Where a question is asked, or may be drawn. An archived one is drawn no more. */
export function usesOf(
  question: { ref: string; category: string; tags: readonly string[]; isArchived: boolean },
  askers: readonly Asker[],
): Use[] {
  const { ref, category, tags, isArchived } = question;
  const isAsked = (asks: Asks | null) =>
    asks !== null &&
    (asks.questions.includes(ref) ||
      (!isArchived && asks.draws.some((draw) => isDrawnFrom({ draw: 1, ...draw }, category, tags))));
  return askers.flatMap((asker) => {
    const use = { isDraft: isAsked(asker.draft), isPublished: isAsked(asker.published) };
    return use.isDraft || use.isPublished
      ? { ref: asker.ref, title: asker.title, kind: asker.kind, ...use }
      : [];
  });
}

/** Everything that is asked or drawn from anywhere in the course. */
export function allAsked(askers: readonly Asker[]): Pick<Asks, 'questions' | 'draws'> {
  const all = askers.flatMap(({ draft, published }) => [draft, published].filter((asks) => asks !== null));
  return { questions: all.flatMap((asks) => asks.questions), draws: all.flatMap((asks) => asks.draws) };
}
