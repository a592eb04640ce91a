import { integer, jsonb, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { PlanRow } from '@/lib/activities/input';
import { instant } from './columns';
import { enrolments } from './enrolment';

/** What a learner has written in a plan; nobody else reads it. `submittedAt` is when it was first finished. */
export const plans = pgTable(
  'plans',
  {
    id: uuid().primaryKey().defaultRandom(),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    activityId: uuid('activity_id').notNull(),
    rows: jsonb().$type<PlanRow[]>().notNull(),
    /** Counts the saves. */
    revision: integer().notNull().default(1),
    updatedAt: instant('updated_at').notNull(),
    submittedAt: instant('submitted_at'),
  },
  (table) => [uniqueIndex('plans_one').on(table.enrolmentId, table.activityId)],
);
