import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AttemptSettings } from '@/lib/quiz/input';
import { courses } from './catalogue';
import { instant } from './columns';
import { enrolments } from './enrolment';

/** A category of a course's question bank; categories form a tree. */
export const questionCategories = pgTable(
  'question_categories',
  {
    id: uuid().primaryKey().defaultRandom(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    parentId: uuid('parent_id').references((): AnyPgColumn => questionCategories.id),
    ref: text().notNull(),
    title: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [uniqueIndex('question_categories_ref').on(table.courseId, table.ref)],
);

/**
 * A question of the bank, as its author left it last. Attempts keep their own copies. `revision` counts its texts:
 * moving, tagging or archiving it leaves it as it is.
 */
export const questions = pgTable(
  'questions',
  {
    id: uuid().primaryKey().defaultRandom(),
    courseId: uuid('course_id')
      .notNull()
      .references(() => courses.id, { onDelete: 'cascade' }),
    categoryId: uuid('category_id')
      .notNull()
      .references(() => questionCategories.id, { onDelete: 'restrict' }),
    ref: text().notNull(),
    kind: text().notNull(),
    body: jsonb().$type<unknown>().notNull(),
    topic: text().notNull().default(''),
    source: text().notNull().default(''),
    tags: jsonb().$type<string[]>().notNull(),
    position: integer().notNull(),
    revision: integer().notNull().default(1),
    archivedAt: instant('archived_at'),
    updatedAt: instant('updated_at').notNull(),
    /** All its words in lower case without accents; written by the database. */
    searched: text().generatedAlwaysAs(
      sql`regexp_replace(normalize(lower(ref || ' ' || topic || ' ' || source || ' ' || tags::text || ' ' ||
        jsonb_path_query_array(body, 'strict $.** ? (@.type() == "string")')::text), NFD), '[\\u0300-\\u036f]', '', 'g')`,
    ),
  },
  (table) => [
    uniqueIndex('questions_ref').on(table.courseId, table.ref),
    index('questions_category').on(table.categoryId),
    index('questions_updated').on(table.courseId, table.updatedAt),
  ],
);

/** A question as it stood at one revision; written whenever its text changes, and never changed. */
export const questionVersions = pgTable(
  'question_versions',
  {
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    kind: text().notNull(),
    body: jsonb().$type<unknown>().notNull(),
    byUserId: uuid('by_user_id'),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.revision] })],
);

/** One sitting of a quiz. Pass mark and behaviour are frozen in `settings`; at most one is open. */
export const attempts = pgTable(
  'attempts',
  {
    id: uuid().primaryKey().defaultRandom(),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    activityId: uuid('activity_id').notNull(),
    activityVersionId: uuid('activity_version_id').notNull(),
    number: integer().notNull(),
    settings: jsonb().$type<AttemptSettings>().notNull(),
    startedAt: instant('started_at').notNull(),
    /** When the time is up, without the grace; null = no limit. */
    deadlineAt: instant('deadline_at'),
    finishedAt: instant('finished_at'),
    /** Who closed it; null while it is open. */
    endedBy: text('ended_by', { enum: ['learner', 'deadline'] }),
    /** Questions that a person still has to mark. */
    pendingMarks: integer('pending_marks').notNull().default(0),
    /** Sum of fractions × maxima over sum of maxima, 0..1; null until finished and marked. */
    fraction: real(),
    isPassed: boolean('is_passed'),
    /** Counts what was saved: who saves on top of what they have read names the number that it had. */
    revision: integer().notNull().default(0),
  },
  (table) => [
    uniqueIndex('attempts_number').on(table.enrolmentId, table.activityId, table.number),
    uniqueIndex('attempts_open').on(table.enrolmentId, table.activityId).where(sql`finished_at is null`),
    index('attempts_activity').on(table.activityId, table.finishedAt),
    check('attempts_fraction', sql`${table.fraction} between 0 and 1`),
    check('attempts_pending', sql`${table.pendingMarks} >= 0`),
  ],
);

/** A question as this attempt was given it: a copy of the body with its order of options. */
export const attemptQuestions = pgTable(
  'attempt_questions',
  {
    id: uuid().primaryKey().defaultRandom(),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    slot: integer().notNull(),
    questionId: uuid('question_id').notNull(),
    /** Of the bank's question when it was drawn or last regraded; null where nobody wrote it down. */
    questionRevision: integer('question_revision'),
    kind: text().notNull(),
    body: jsonb().$type<unknown>().notNull(),
    /** The mended question that it was regraded by last; what was given stays in `body`. */
    regradedBody: jsonb('regraded_body').$type<unknown>(),
    maximum: real().notNull().default(1),
    isFlagged: boolean('is_flagged').notNull().default(false),
    /** «Comprobar» was pressed: the answer stands. */
    checkedAt: instant('checked_at'),
  },
  (table) => [uniqueIndex('attempt_questions_slot').on(table.attemptId, table.slot)],
);

/**
 * An answer or a mark given to a question of an attempt. Rows are only added; the newest counts. `answer` saved,
 * `check` fixed by «Comprobar», `grade` marked at the end, `mark` by a person, `regrade` on a mended question.
 */
export const answerSteps = pgTable(
  'answer_steps',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    attemptQuestionId: uuid('attempt_question_id')
      .notNull()
      .references(() => attemptQuestions.id, { onDelete: 'cascade' }),
    event: text({ enum: ['answer', 'check', 'grade', 'mark', 'regrade'] })
      .notNull()
      .default('answer'),
    answer: jsonb().$type<unknown>(),
    /** 0..1 once graded; null for an answer that was only saved. */
    fraction: real(),
    /** What the marker tells the learner, in Markdown. */
    comment: text().notNull().default(''),
    byUserId: uuid('by_user_id'),
    at: instant('at').notNull(),
  },
  (table) => [
    index('answer_steps_question').on(table.attemptQuestionId, table.id),
    check('answer_steps_fraction', sql`${table.fraction} between 0 and 1`),
  ],
);

/** What one learner is granted in one quiz beyond its settings, why, and by whom. */
export const quizOverrides = pgTable(
  'quiz_overrides',
  {
    id: uuid().primaryKey().defaultRandom(),
    enrolmentId: uuid('enrolment_id')
      .notNull()
      .references(() => enrolments.id, { onDelete: 'cascade' }),
    activityId: uuid('activity_id').notNull(),
    extraMinutes: integer('extra_minutes').notNull().default(0),
    extraAttempts: integer('extra_attempts').notNull().default(0),
    /** Instead of the quiz's own; null = the quiz's own. */
    opensAt: instant('opens_at'),
    closesAt: instant('closes_at'),
    reason: text().notNull(),
    byUserId: uuid('by_user_id').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('quiz_overrides_one').on(table.enrolmentId, table.activityId),
    check('quiz_overrides_extra', sql`${table.extraMinutes} >= 0 and ${table.extraAttempts} >= 0`),
  ],
);
