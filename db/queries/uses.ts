import { and, eq, inArray, sql } from 'drizzle-orm';
import { activities, activityVersions } from '@/db/schema/catalogue';
import { attempts } from '@/db/schema/quiz';
import type { Store } from '@/db/store';
import type { QuizSlot } from '@/lib/catalogue/quiz-input';

/** The slots of a quiz, or the questions that a lesson shows for practice. */
export type Asking = { kind: 'quiz' | 'lesson'; slots: QuizSlot[] | null; shown: string[] | null };

const kindOf = (body: typeof activities.body | typeof activityVersions.body) =>
  sql<Asking['kind']>`${body}->>'kind'`;
const slotsOf = (body: typeof activities.body | typeof activityVersions.body) =>
  sql<Asking['slots']>`${body}->'slots'`;
const asks = (body: typeof activities.body | typeof activityVersions.body) =>
  sql`${body}->>'kind' in ('quiz', 'lesson')`;

/** What the drafts of a course ask: its quizzes and its lessons. */
export function listDraftAskings(store: Store, courseId: string) {
  return store
    .select({
      id: activities.id,
      ref: activities.ref,
      title: activities.title,
      kind: kindOf(activities.body),
      slots: slotsOf(activities.body),
      shown: sql<Asking['shown']>`(select jsonb_agg(found[1]) from regexp_matches(
        ${activities.body}->>'markdown', '^::pregunta\\{\\s*id="?([a-z0-9-]+)', 'gn') as found)`,
    })
    .from(activities)
    .where(and(eq(activities.courseId, courseId), asks(activities.body)));
}

/** What these published contents ask. */
export async function listPublishedAskings(store: Store, versionIds: string[]) {
  if (versionIds.length === 0) return [];
  return store
    .select({
      id: activityVersions.activityId,
      title: activityVersions.title,
      kind: kindOf(activityVersions.body),
      slots: slotsOf(activityVersions.body),
      shown: sql<Asking['shown']>`jsonb_path_query_array(${activityVersions.compiled},
        '$.segments[*] ? (@.type == "question").ref')`,
    })
    .from(activityVersions)
    .where(and(inArray(activityVersions.id, versionIds), asks(activityVersions.body)));
}

/** How often a quiz was begun, and how many are still at it. */
export async function countAttempts(
  store: Store,
  activityId: string,
): Promise<{ all: number; open: number }> {
  const [row] = await store
    .select({
      all: sql<number>`count(*)::int`,
      open: sql<number>`(count(*) filter (where ${attempts.finishedAt} is null))::int`,
    })
    .from(attempts)
    .where(eq(attempts.activityId, activityId));
  return row!;
}
