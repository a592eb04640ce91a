import { bigserial, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, instant } from './columns';

/** A file, named by the SHA-256 of its bytes; never changes. */
export const files = pgTable('files', {
  sha256: text().primaryKey(),
  mediaType: text('media_type').notNull(),
  size: integer().notNull(),
  bytes: bytea().notNull(),
  createdAt: instant('created_at').notNull(),
});

/** A letter to a person, sent or to be sent; with no mail server it is only kept. */
export const letters = pgTable(
  'letters',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** What makes this letter the same letter: a second one with it is not written. */
    dedupeKey: text('dedupe_key').notNull(),
    toEmail: text('to_email').notNull(),
    template: text().notNull(),
    locale: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    courseId: uuid('course_id'),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
    failedAt: instant('failed_at'),
    error: text(),
  },
  (table) => [
    uniqueIndex('letters_dedupe').on(table.dedupeKey),
    index('letters_created').on(table.createdAt),
  ],
);

/** Something that was done, by whom, to what. A trigger refuses changes and deletions. */
export const auditRecords = pgTable(
  'audit_records',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id'),
    action: text().notNull(),
    courseId: uuid('course_id'),
    subject: text().notNull(),
    details: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('audit_records_course').on(table.courseId, table.id),
    index('audit_records_at').on(table.at),
  ],
);
