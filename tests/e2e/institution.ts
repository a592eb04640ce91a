import type { Someone } from '@/tests/support/openid-provider';
import { newEmail } from './person';
import { site, Visitor } from './visitor';

/** Whether people come to the site under test from an institution too; `npm test` has one, other sites need not. */
export const hasInstitution = Boolean(process.env.OIDC_ISSUER);

let people = 0;

/** Somebody with an account at the institution. */
export const somebody = (facts: Partial<Someone> = {}): Someone => ({
  sub: `s-${process.pid}-${Date.now()}-${++people}`,
  email: newEmail(),
  email_verified: 'true',
  given_name: 'Lucía',
  family_name: 'Marín Solís',
  ...facts,
});

/** By the institution and back, as the browser of this visitor; the address of the answer. */
export async function answerFor(by: Visitor, someone: Someone, query = ''): Promise<URL> {
  const asked = new URL((await by.ask(`/api/oidc/start${query}`)).headers.get('location')!, site);
  for (const [name, value] of Object.entries(someone)) asked.searchParams.set(name, value);
  const answer = await fetch(asked, { redirect: 'manual' });
  return new URL(answer.headers.get('location')!);
}

/** Where the site leads this visitor who has signed in at the institution. */
export async function comeFrom(by: Visitor, someone: Someone, query = ''): Promise<string> {
  const { pathname, search } = await answerFor(by, someone, query);
  const to = new URL((await by.ask(pathname + search)).headers.get('location')!, site);
  return to.pathname + to.search;
}

/** Somebody for whom the institution vouches, before the form with the rest. */
export async function newNewcomer(): Promise<Visitor> {
  const someone = somebody();
  const visitor = new Visitor(someone.email);
  await comeFrom(visitor, someone);
  return visitor;
}
