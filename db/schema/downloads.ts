import { integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { courseVersions } from './catalogue';
import { instant } from './columns';

/** A book made of a published version, for reading without a connection; the bytes are a file. */
export const downloads = pgTable(
  'downloads',
  {
    id: uuid().primaryKey().defaultRandom(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => courseVersions.id, { onDelete: 'cascade' }),
    /** `curso.epub`, `curso.pdf`, or `<module>.pdf`. */
    name: text().notNull(),
    /** What it was made for beyond the version: a hash of what was withheld, of the address and of the way of making. */
    variant: text().notNull(),
    fileSha256: text('file_sha256').notNull(),
    size: integer().notNull(),
    /** Null for an EPUB, which has no pages of its own. */
    pages: integer(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('downloads_one').on(table.versionId, table.variant, table.name)],
);
