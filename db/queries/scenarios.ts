import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { enrolments } from '@/db/schema/enrolment';
import { scenarioRuns, scenarioSteps } from '@/db/schema/scenarios';
import type { Store } from '@/db/store';

/** One choice of a run, by scene and place in the author's list. */
export type Step = Pick<typeof scenarioSteps.$inferSelect, 'scene' | 'choice'>;
/** A run with its path, the first choice first. */
export type Run = typeof scenarioRuns.$inferSelect & { steps: Step[] };

const steps = sql<Step[]>`coalesce((
  select json_agg(json_build_object('scene', s.scene, 'choice', s.choice) order by s.position)
  from ${scenarioSteps} s where s.run_id = scenario_runs.id), '[]'::json)`;

/** The newest run of a learner in a scenario, in one statement. */
export async function findLastRun(
  store: Store,
  enrolmentId: string,
  activityId: string,
): Promise<Run | undefined> {
  const [row] = await store
    .select({ run: scenarioRuns, steps })
    .from(scenarioRuns)
    .where(and(eq(scenarioRuns.enrolmentId, enrolmentId), eq(scenarioRuns.activityId, activityId)))
    .orderBy(desc(scenarioRuns.number))
    .limit(1);
  return row && { ...row.run, steps: row.steps };
}

/** The run, if it is this person's own; `isLast` until another was begun after it. */
export async function findOwnRun(
  store: Store,
  id: string,
  userId: string,
): Promise<(Run & { isLast: boolean }) | undefined> {
  const isLast = sql<boolean>`not exists (
    select 1 from ${scenarioRuns} newer
    where newer.enrolment_id = scenario_runs.enrolment_id and newer.activity_id = scenario_runs.activity_id
      and newer.number > scenario_runs.number)`;
  const [row] = await store
    .select({ run: scenarioRuns, steps, isLast })
    .from(scenarioRuns)
    .innerJoin(enrolments, eq(enrolments.id, scenarioRuns.enrolmentId))
    .where(and(eq(scenarioRuns.id, id), eq(enrolments.userId, userId), isNull(enrolments.leftAt)))
    .limit(1);
  return row && { ...row.run, steps: row.steps, isLast: row.isLast };
}

export async function insertRun(
  store: Store,
  run: typeof scenarioRuns.$inferInsert,
): Promise<{ id: string }> {
  const [row] = await store.insert(scenarioRuns).values(run).returning({ id: scenarioRuns.id });
  return row!;
}

/** Whether the choice was added: false when one stands at this position already. */
export async function insertStep(store: Store, step: typeof scenarioSteps.$inferInsert): Promise<boolean> {
  const rows = await store
    .insert(scenarioSteps)
    .values(step)
    .onConflictDoNothing()
    .returning({ id: scenarioSteps.id });
  return rows.length === 1;
}

export async function updateRunFinished(store: Store, id: string, finishedAt: Date): Promise<void> {
  await store
    .update(scenarioRuns)
    .set({ finishedAt })
    .where(and(eq(scenarioRuns.id, id), isNull(scenarioRuns.finishedAt)));
}
