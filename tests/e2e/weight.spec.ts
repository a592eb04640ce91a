import { expect, test } from '@playwright/test';
import { database } from './person';
import { courseAddress } from './small-course';
import { newVisitor } from './visitor';

/** Bytes of HTML that a lesson may have, without its pictures. */
const most = 60_000;

test('the HTML of every lesson stays within its budget, also with the heaviest country card open (X8)', async () => {
  test.setTimeout(120_000);
  const visitor = await newVisitor();
  await visitor.submit('/cursos/trata-consular', 'name="course"');
  const lessons = await database<{ ref: string; body: { markdown: string } }[]>`
    select a.ref, a.body from activities a join courses c on c.id = a.course_id
    where c.slug = 'trata-consular' and a.body->>'kind' = 'lesson'`;
  expect(lessons.length).toBeGreaterThan(20);
  const heavy: string[] = [];
  for (const { ref, body } of lessons) {
    const cards = /::paises\{lista="([^"]+)"/.exec(body.markdown)?.[1]?.split(' ') ?? [];
    for (const query of ['', ...cards.map((code) => `?pais=${code}`)]) {
      const address = `${courseAddress('trata-consular', ref)}${query}`;
      const html = await (await visitor.ask(address)).text();
      const bytes = Buffer.byteLength(html);
      if (bytes >= most) heavy.push(`${address}: ${bytes}`);
      if (query) expect(html, address).toContain(`<details id="pais-${query.slice(-2)}" open`);
    }
  }
  expect(heavy).toEqual([]);
});
