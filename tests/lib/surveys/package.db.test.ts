import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportPackage } from '@/lib/packages/export-package';
import { importCourse } from '@/tests/support/courses';
import { testDatabase } from '@/tests/support/database';
import { contextOf } from '@/tests/support/people';
import { survey } from './sample';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

test('G6: a survey goes into the database and comes out as it was, to the order of its fields', async () => {
  const course = await importCourse(db.store, ({ modules }) => {
    modules.at(-1)!.activities.push({
      ref: 'encuesta',
      title: 'Su opinión',
      minutes: 2,
      completion: { isRequired: false, conditions: ['submitted'] },
      restrictions: [],
      body: survey,
    });
  });
  const out = await exportPackage(contextOf(db.store, { kind: 'system' }), { courseId: course.courseId });
  if (!out.ok) throw new Error(out.reason);
  const body = out.value.modules.at(-1)!.activities.at(-1)!.body;
  expect(body).toEqual(survey);
  expect(JSON.stringify(body)).toBe(JSON.stringify(survey));
});
