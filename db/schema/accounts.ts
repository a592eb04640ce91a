import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** A person with an account. `email` is kept in lower case; `certificateName` is what certificates print. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    emailConfirmedAt: instant('email_confirmed_at'),
    /** Empty for people who come with the account of an institution only. */
    passwordHash: text('password_hash').notNull(),
    givenNames: text('given_names').notNull(),
    /** Empty for people with one name. */
    surnames: text().notNull().default(''),
    certificateName: text('certificate_name').notNull(),
    country: text(),
    institution: text(),
    locale: text().notNull().default('es'),
    isAdmin: boolean('is_admin').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    disabledAt: instant('disabled_at'),
    /** Secret of the second step, sealed; it counts from `totpEnabledAt` on. */
    totpSecret: text('totp_secret'),
    totpEnabledAt: instant('totp_enabled_at'),
    /** Number of the last half minute whose code was used: none is good twice. */
    totpLastStep: integer('totp_last_step'),
  },
  (table) => [uniqueIndex('users_email').on(table.email)],
);

/** One sign-in on one device. `id` is the hash of the random session id in the cookie's token. */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    device: text().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    /** The password was right; nothing is open until the second step is taken. */
    isAwaitingCode: boolean('is_awaiting_code').notNull().default(false),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** An account at an institution (`issuer`), known there as `subject`, that opens this person's account. One at each institution. */
export const identities = pgTable(
  'identities',
  {
    id: uuid().primaryKey().defaultRandom(),
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('identities_one').on(table.issuer, table.subject),
    uniqueIndex('identities_user').on(table.userId, table.issuer),
  ],
);

/** A six-digit code sent by e-mail, for one purpose, usable once. Only its hash is kept. */
export const emailCodes = pgTable(
  'email_codes',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text().$type<'confirm' | 'reset'>().notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('email_codes_user').on(table.userId, table.purpose)],
);

/** A code that stands in once for the second step, for who has lost the telephone. Only its hash is kept. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [uniqueIndex('recovery_codes_one').on(table.userId, table.codeHash)],
);

/** How often something was tried in one window of time. Rows of past windows may be deleted. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text().notNull(),
    windowStart: instant('window_start').notNull(),
    count: integer().notNull(),
  },
  (table) => [uniqueIndex('rate_limits_key').on(table.key, table.windowStart)],
);

/** A person on the staff of one course. */
export const courseStaff = pgTable(
  'course_staff',
  {
    courseId: uuid('course_id').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text().$type<'coordinator' | 'author' | 'reporter'>().notNull(),
  },
  (table) => [uniqueIndex('course_staff_one').on(table.courseId, table.userId)],
);
