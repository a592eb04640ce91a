import { findSessionPerson } from '@/db/queries/accounts';
import type { Store } from '@/db/store';
import type { Person } from '@/lib/kernel/context';
import { sessionIdOf } from './open-session';

export type Visitor = Person & {
  email: string;
  givenNames: string;
  certificateName: string;
  country: string | null;
};

/** Who holds this token, if their session is open; one statement. */
export async function resumeSession(store: Store, token: string, now: Date): Promise<Visitor | null> {
  const sessionId = sessionIdOf(token);
  const person = await findSessionPerson(store, sessionId, now);
  return person ? { kind: 'person', sessionId, ...person, staff: person.staff ?? {} } : null;
}
