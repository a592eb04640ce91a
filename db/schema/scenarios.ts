import { integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { enrolments } from './enrolment';

/** One walk through a scenario. Restarting begins a new one; the old ones stay. */
export const scenarioRuns = pgTable(
  'scenario_runs',
  {
    id: uuid().primaryKey().defaultRandom(),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    activityId: uuid('activity_id').notNull(),
    activityVersionId: uuid('activity_version_id').notNull(),
    number: integer().notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [uniqueIndex('scenario_runs_number').on(table.enrolmentId, table.activityId, table.number)],
);

/** One choice made in a run: in which scene, and which one. Rows are only added. */
export const scenarioSteps = pgTable(
  'scenario_steps',
  {
    id: uuid().primaryKey().defaultRandom(),
    runId: uuid('run_id')
      .notNull()
      .references(() => scenarioRuns.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    scene: text().notNull(),
    choice: integer().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [uniqueIndex('scenario_steps_position').on(table.runId, table.position)],
);
