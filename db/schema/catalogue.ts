import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type {
  ActivityBody,
  CompiledBody,
  CompletionRule,
  CourseDetails,
  Outline,
  Restriction,
} from '@/lib/catalogue/input';
import { users } from './accounts';
import { instant } from './columns';
import { files } from './platform';

/** A course: its draft details, its live enrolment settings, and the version that learners see. */
export const courses = pgTable(
  'courses',
  {
    id: uuid().primaryKey().defaultRandom(),
    slug: text().notNull(),
    /** The draft; learners see the copy inside the published version. */
    details: jsonb().$type<CourseDetails>().notNull(),
    revision: integer().notNull().default(1),
    publishedVersionId: uuid('published_version_id'),
    /** Enrolment settings act at once; they are not versioned. */
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    capacity: integer(),
    seatsTaken: integer('seats_taken').notNull().default(0),
    enrolmentKeyHash: text('enrolment_key_hash'),
    timeZone: text('time_zone').notNull(),
    createdAt: instant('created_at').notNull(),
    archivedAt: instant('archived_at'),
  },
  (table) => [
    uniqueIndex('courses_slug').on(table.slug),
    check('courses_capacity', sql`${table.capacity} is null or ${table.capacity} >= 0`),
  ],
);

/** A module of a course's draft. */
export const modules = pgTable(
  'modules',
  {
    id: uuid().primaryKey().defaultRandom(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    ref: text().notNull(),
    title: text().notNull(),
    summary: text().notNull().default(''),
    outcomes: jsonb().$type<string[]>().notNull(),
    position: integer().notNull(),
  },
  (table) => [uniqueIndex('modules_ref').on(table.courseId, table.ref)],
);

/** An activity of a course's draft: a lesson, a quiz, a scenario … `ref` is its stable id and its address. */
export const activities = pgTable(
  'activities',
  {
    id: uuid().primaryKey().defaultRandom(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    moduleId: uuid('module_id')
      .notNull()
      .references(() => modules.id, { onDelete: 'cascade' }),
    ref: text().notNull(),
    title: text().notNull(),
    minutes: real().notNull(),
    position: integer().notNull(),
    /** Source of the content; `body.kind` says which. */
    body: jsonb().$type<ActivityBody>().notNull(),
    completion: jsonb().$type<CompletionRule>().notNull(),
    restrictions: jsonb().$type<Restriction[]>().notNull(),
    /** Counts the saves of this draft; a save that names an older one is a conflict. */
    revision: integer().notNull().default(1),
    updatedAt: instant('updated_at').notNull(),
    updatedBy: uuid('updated_by').references(() => users.id),
  },
  (table) => [
    uniqueIndex('activities_ref').on(table.courseId, table.ref),
    index('activities_module').on(table.moduleId, table.position),
  ],
);

/** One published state of a course; never changes. `outline` names the activity versions. */
export const courseVersions = pgTable(
  'course_versions',
  {
    id: uuid().primaryKey().defaultRandom(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    outline: jsonb().$type<Outline>().notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: uuid('published_by').references(() => users.id),
  },
  (table) => [uniqueIndex('course_versions_number').on(table.courseId, table.number)],
);

/** One published content of an activity; never changes. `compiled` is what learners are shown. */
export const activityVersions = pgTable(
  'activity_versions',
  {
    id: uuid().primaryKey().defaultRandom(),
    activityId: uuid('activity_id').notNull(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    /** SHA-256 of title and body, so that an unchanged activity keeps its version. */
    contentHash: text('content_hash').notNull(),
    title: text().notNull(),
    body: jsonb().$type<ActivityBody>().notNull(),
    compiled: jsonb().$type<CompiledBody>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('activity_versions_content').on(table.activityId, table.contentHash)],
);

/** A file that belongs to a course's content, by name: its text, or, where it has a `sha256`, bytes in `files`. */
export const courseFiles = pgTable(
  'course_files',
  {
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    text: text().notNull(),
    alternative: text().notNull(),
    sha256: text().references(() => files.sha256),
    size: integer(),
  },
  (table) => [
    uniqueIndex('course_files_name').on(table.courseId, table.name),
    index('course_files_sha256').on(table.sha256),
  ],
);
