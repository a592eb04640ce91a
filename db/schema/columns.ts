import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A point in time; always UTC in the database. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Bytes as they are. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
