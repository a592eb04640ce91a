import { openStore } from '@/db/client';
import { insertPerson, insertStaff, listCourseIds } from '@/db/queries/packages';
import type { Store } from '@/db/store';
import { hashPassword } from '@/lib/accounts/password';
import type { Context } from '@/lib/kernel/context';
import { importPackage } from '@/lib/packages/import-package';
import { readFolder } from '@/lib/packages/read-folder';
import { contentFolders } from './content-folders';

/** Imports the courses of `content/` that do not exist yet; with `demo`, the demo accounts too. */
export async function seed(databaseUrl: string, options: { demo: boolean }): Promise<void> {
  const { store, close } = openStore(databaseUrl, { max: 2 });
  try {
    await seedCourses(store);
    if (options.demo) await seedPeople(store);
  } finally {
    await close();
  }
}

async function seedCourses(store: Store): Promise<void> {
  const ctx: Context = { store, actor: { kind: 'system' }, now: new Date(), site: '' };
  const known = new Set((await listCourseIds(store)).map(({ slug }) => slug));
  for (const folder of contentFolders()) {
    const { package: course, problems } = readFolder(folder);
    if (known.has(course.ref)) continue;
    const unread = problems.find(({ severity }) => severity === 'error');
    const outcome = unread ? null : await importPackage(ctx, { package: course, publish: true });
    if (outcome?.ok) console.log(`Curso importado: ${course.details.title}`);
    // Another process may have brought the same course meanwhile.
    else if (outcome?.reason !== 'course-exists')
      console.error(
        `No se importó ${folder}: ${unread ? `${unread.file}:${unread.line} ${unread.message}` : JSON.stringify(outcome?.details)}`,
      );
  }
}

const people = [
  {
    email: 'aprendiz@faro.test',
    givenNames: 'Ana Lucía',
    surnames: 'Morales Xicará',
    country: 'GT',
    institution: 'Consulado de ejemplo',
  },
  {
    email: 'coordinacion@faro.test',
    givenNames: 'Tomás',
    surnames: 'Bermúdez Solano',
    country: 'CR',
    institution: 'Coordinación académica',
  },
  {
    email: 'admin@faro.test',
    givenNames: 'Itzel',
    surnames: 'Aguirre Pech',
    country: 'MX',
    institution: 'Administración de Faro',
  },
];

/** The demo's people; those who are there already stay as they are. */
async function seedPeople(store: Store): Promise<void> {
  const passwordHash = await hashPassword('faro-demo');
  const now = new Date();
  const ids = new Map<string, string>();
  for (const person of people) {
    const id = await insertPerson(store, {
      ...person,
      passwordHash,
      certificateName: `${person.givenNames} ${person.surnames}`,
      isAdmin: person.email.startsWith('admin@'),
      emailConfirmedAt: now,
      createdAt: now,
    });
    ids.set(person.email, id);
  }
  const userId = ids.get('coordinacion@faro.test')!;
  for (const { id } of await listCourseIds(store))
    await insertStaff(store, { courseId: id, userId, role: 'coordinator' });
}
