import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { users } from './accounts';
import { courses } from './catalogue';
import { bytea, instant } from './columns';

/** A file of questions that someone sent and has not said yes to; the next one they send takes its place. */
export const questionUploads = pgTable(
  'question_uploads',
  {
    id: uuid().primaryKey().defaultRandom(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    bytes: bytea().notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (table) => [uniqueIndex('question_uploads_one').on(table.courseId, table.userId)],
);
