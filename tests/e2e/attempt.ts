import type { Browser, Page } from '@playwright/test';
import type { AttemptSettings } from '@/lib/quiz/input';
import { database } from './person';
import type { Visitor } from './visitor';

/* An attempt as its row stands, and given other settings: what a quiz says is copied there when it begins. */

export const device = async (browser: Browser, visitor: Visitor): Promise<Page> =>
  (await browser.newContext({ storageState: visitor.storage })).newPage();

type Row = {
  id: string;
  endedBy: string | null;
  finishedAt: Date | null;
  deadlineAt: Date | null;
  fraction: number | null;
};

/** The newest attempt of this person. */
export async function attemptOf({ userId }: Visitor): Promise<Row> {
  const [row] = await database<Row[]>`
    select a.id, a.ended_by as "endedBy", a.finished_at as "finishedAt", a.deadline_at as "deadlineAt", a.fraction
    from attempts a join enrolments e on e.id = a.enrolment_id
    where e.user_id = ${userId} order by a.started_at desc limit 1`;
  return row!;
}

export async function changeAttempt(visitor: Visitor, settings: Partial<AttemptSettings>): Promise<void> {
  const { id } = await attemptOf(visitor);
  await database`update attempts set settings = settings || ${database.json(settings)} where id = ${id}`;
}

/** Puts the deadline so many seconds from now; with its job, the site closes it by itself. */
export async function endIn(visitor: Visitor, seconds: number, job?: 'with its job'): Promise<void> {
  const { id } = await attemptOf(visitor);
  await database`
    update attempts set deadline_at = now() + ${`${seconds} seconds`}::interval where id = ${id}`;
  if (job)
    await database`
      select graphile_worker.add_job('attempt.expire', ${JSON.stringify({ attemptId: id })}::text::json,
        run_at := now() + ${`${seconds + 1} seconds`}::interval)`;
}

/** What this person has answered in the newest attempt, every step of it in order. */
export async function answersOf(visitor: Visitor): Promise<unknown[]> {
  const { id } = await attemptOf(visitor);
  const rows = await database<{ answer: unknown }[]>`
    select s.answer from answer_steps s join attempt_questions q on q.id = s.attempt_question_id
    where q.attempt_id = ${id} and s.answer is not null and s.event in ('answer', 'check') order by s.id`;
  return rows.map(({ answer }) => answer);
}
