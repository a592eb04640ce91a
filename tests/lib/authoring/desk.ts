import { insertPerson } from '@/db/queries/packages';
import type { Store } from '@/db/store';
import type { Context, StaffRole } from '@/lib/kernel/context';
import { importPackage } from '@/lib/packages/import-package';
import { readFolder } from '@/lib/packages/read-folder';
import { muelle } from '../packages/folder';

export const noon = new Date('2026-11-23T18:00:00Z');

export const system = (store: Store, now = noon): Context => ({
  store,
  now,
  actor: { kind: 'system' },
  site: 'http://faro.test',
});

/** A person with these roles, as the door would know them. */
export async function person(
  store: Store,
  name: string,
  staff: Record<string, StaffRole> = {},
  now = noon,
): Promise<Context> {
  const userId = await insertPerson(store, {
    email: `${name.toLowerCase()}@faro.test`,
    passwordHash: 'none',
    givenNames: name,
    surnames: 'de Prueba',
    certificateName: name,
    createdAt: now,
  });
  const actor = { kind: 'person' as const, userId, sessionId: 'none', isAdmin: false, staff };
  return { store, now, actor, site: 'http://faro.test' };
}

/** The example course under another address. */
export function packageOf(ref: string) {
  return { ...readFolder(muelle).package, ref };
}

/** A new course with a draft, published or not. */
export async function newCourse(store: Store, ref: string, publish = true): Promise<string> {
  const outcome = await importPackage(system(store), { package: packageOf(ref), publish });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.courseId;
}
