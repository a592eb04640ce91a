import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './accounts';
import { courses } from './catalogue';
import { instant } from './columns';

/** One learner in one course. Leaving sets `leftAt`; enrolling again clears it and keeps all progress. */
export const enrolments = pgTable(
  'enrolments',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'restrict' }),
    groupName: text('group_name'),
    enrolledAt: instant('enrolled_at').notNull(),
    leftAt: instant('left_at'),
    /** Where «Continuar» leads. */
    lastActivityId: uuid('last_activity_id'),
    lastOpenedAt: instant('last_opened_at'),
    /** When the learner confirmed the name that the certificate will print. */
    nameConfirmedAt: instant('name_confirmed_at'),
    completedAt: instant('completed_at'),
    completedVersionId: uuid('completed_version_id'),
  },
  (table) => [
    uniqueIndex('enrolments_one').on(table.userId, table.courseId),
    index('enrolments_course').on(table.courseId),
  ],
);

/** How far one learner is in one activity. No row means: never opened. */
export const activityStates = pgTable(
  'activity_states',
  {
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    activityId: uuid('activity_id').notNull(),
    viewedAt: instant('viewed_at'),
    readAt: instant('read_at'),
    submittedAt: instant('submitted_at'),
    /** The mark that counts, 0..1; null before the first graded attempt. */
    fraction: real(),
    isPassed: boolean('is_passed'),
    /** When the last attempt that was allowed then was handed in. */
    exhaustedAt: instant('exhausted_at'),
    /** First time that the rule in force was met; kept when the rule changes later. */
    completedAt: instant('completed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enrolmentId, table.activityId] }),
    check('activity_states_fraction', sql`${table.fraction} between 0 and 1`),
  ],
);
