import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { courseFiles, courses } from '@/db/schema/catalogue';
import type { CountryCard } from '@/lib/catalogue/input';
import { listHelpLines } from '@/lib/catalogue/list-help-lines';
import { testDatabase } from '@/tests/support/database';
import { contextOf, makeCourse, noon, publish } from '@/tests/support/people';

let db: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

const datum = (topic: 'law' | 'line', value: string) => ({
  topic,
  label: 'Dato',
  value,
  source: 'Fuente',
  status: 'verified' as const,
});
const card = (code: string, value: string, reviewedAt = '2026-11-23'): CountryCard => ({
  code,
  name: code,
  reviewedAt,
  data: [datum('law', 'Ley'), datum('line', value)],
});

async function courseWith(...cards: CountryCard[]) {
  const { courseId } = await makeCourse(db.store);
  for (const one of cards)
    await db.store.insert(courseFiles).values({
      courseId,
      name: `paises.${one.code}.json`,
      mediaType: 'application/json',
      text: JSON.stringify(one),
      alternative: '',
    });
  return courseId;
}

test('X13: lists only the lines, of published courses only, each country as it was reviewed last', async () => {
  const first = await courseWith(card('GT', 'old', '2026-01-01'), card('CR', 'cr'));
  const second = await courseWith(card('GT', 'new'));
  const archived = await courseWith(card('MX', 'mx'));
  await courseWith(card('HN', 'draft'));
  for (const courseId of [first, second, archived]) await publish(db.store, courseId);
  await db.store.update(courses).set({ archivedAt: noon }).where(eq(courses.id, archived));
  const lines = await listHelpLines(contextOf(db.store));
  expect(lines.map(({ code, data }) => [code, data.map(({ value }) => value)])).toEqual([
    ['CR', ['cr']],
    ['GT', ['new']],
  ]);
});
