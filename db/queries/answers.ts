import { sql } from 'drizzle-orm';
import { answerSteps, attemptQuestions, attempts } from '@/db/schema/quiz';
import type { Store } from '@/db/store';

/** What one page of an open attempt changes in it. */
export type PageOfAnswers = {
  attemptId: string;
  /** Of the attempt, as it was read. */
  revision: number;
  steps: { attemptQuestionId: string; event: 'answer' | 'check'; answer: unknown }[];
  byUserId: string;
  at: Date;
  /** The question whose answer is fixed. */
  checkedId: string | null;
  /** Questions whose flag is set, or taken away where it is set. */
  flagIds: string[];
};

/**
 * Adds the steps and sets the marks of a page, all or nothing, in one statement: it waits for whoever else writes this attempt,
 * and then does nothing if they did, or if the attempt is closed. Question → its new step; undefined when nothing was done.
 */
export async function insertAnswers(
  store: Store,
  { attemptId, revision, steps, byUserId, at, checkedId, flagIds }: PageOfAnswers,
): Promise<Map<string, number> | undefined> {
  const when = at.toISOString();
  const asked = steps.map((step) => ({ question: step.attemptQuestionId, ...step }));
  const marks = [...new Set([...flagIds, ...(checkedId ? [checkedId] : [])])].map((id) => ({
    id,
    flips: flagIds.includes(id),
    fixes: id === checkedId,
  }));
  const [row] = await store.execute<{ isDone: boolean; steps: Record<string, number> | null }>(sql`
    with held as (
      update ${attempts} set revision = revision + 1
      where id = ${attemptId} and revision = ${revision} and finished_at is null returning id
    ), marked as (
      update ${attemptQuestions} q set
        is_flagged = q.is_flagged <> mark.flips,
        checked_at = case when mark.fixes then ${when}::timestamptz else q.checked_at end
      from held, jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as mark(id uuid, flips boolean, fixes boolean)
      where q.attempt_id = held.id and q.id = mark.id
    ), added as (
      insert into ${answerSteps} (attempt_question_id, event, answer, by_user_id, at)
      select step.question, step.event, step.answer, ${byUserId}::uuid, ${when}::timestamptz
      from held, jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as step(question uuid, event text, answer jsonb)
      returning id, attempt_question_id
    )
    select exists (select from held) as "isDone",
      (select jsonb_object_agg(attempt_question_id, id) from added) as steps`);
  return row?.isDone ? new Map(Object.entries(row.steps ?? {})) : undefined;
}
