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

/** Bytes of script, as they travel, that the first visit to a lesson may cost. */
const mostScript = 120_000;

test('scripts of a lesson: only what lessons need comes with one, and it comes pressed (X8)', async ({
  browser,
}) => {
  const visitor = await newVisitor();
  await visitor.submit('/cursos/trata-consular', 'name="course"');
  const context = await browser.newContext({ storageState: visitor.storage });
  const page = await context.newPage();
  const scripts: { address: string; encoding: string | undefined; bytes: Promise<number> }[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push({
      address: response.url(),
      encoding: response.headers()['content-encoding'],
      bytes: response
        .request()
        .sizes()
        .then(({ responseBodySize }) => responseBodySize),
    });
  });
  await page.goto(courseAddress('trata-consular', 'primeras-setenta-y-dos-horas'), {
    waitUntil: 'networkidle',
  });
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter(({ encoding }) => encoding !== 'br').map(({ address }) => address)).toEqual([]);
  const sizes = await Promise.all(scripts.map(({ bytes }) => bytes));
  expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(mostScript);
  await context.close();
});
