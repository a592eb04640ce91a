import type { Store } from '@/db/store';

/** The person who asks. `courses` are the courses where they are staff, with their role there. */
export type Person = {
  kind: 'person';
  userId: string;
  sessionId: string;
  isAdmin: boolean;
  staff: Record<string, StaffRole>;
};
export type Guest = { kind: 'guest' };
/** Faro itself: jobs, imports and commands of the operator. */
export type System = { kind: 'system' };
export type Actor = Person | Guest | System;

export type StaffRole = 'coordinator' | 'author' | 'reporter';

/**
 * What every rule is handed. `store` is a connection or a transaction, `now` the one clock, `site` the public
 * address of this installation (no slash at the end) for what is written on letters and certificates.
 */
export type Context<Who extends Actor = Actor> = { store: Store; actor: Who; now: Date; site: string };
