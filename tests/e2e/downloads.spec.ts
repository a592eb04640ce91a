import { expect, test } from '@playwright/test';
import { readEpub } from '@/tests/lib/downloads/epub-reader';
import { keyMark } from './planted-question';
import { sentinels, small } from './sentinels';
import { bookMade, courseAddress, goUpTo, lesson } from './small-course';
import { newVisitor } from './visitor';

const address = (course: string, name: string) => `/api/downloads/${course}/${name}`;

test('B5: the whole course is downloaded from its page, with pages and weight told, and keeps for as long as the edition', async () => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'lesson');
  for (const name of ['curso.pdf', 'curso.epub']) await bookMade(small, name);
  const html = await visitor.read(courseAddress(small));
  expect(html).toMatch(/\d+ páginas, \d+(,\d+)? [KM]B/);
  for (const [name, type] of [
    ['curso.pdf', 'application/pdf'],
    ['curso.epub', 'application/epub+zip'],
  ] as const) {
    expect(html).toContain(`href="${address(small, name)}"`);
    const answer = await visitor.ask(address(small, name));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="faro-lectura.${name.split('.')[1]}"`,
    );
    expect(answer.headers.get('cache-control')).toContain('private');
    const again = await visitor.ask(address(small, name), {
      headers: { 'if-none-match': answer.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  }
});

test('B5: a module that is not made yet is asked for, said to be on its way, and then there', async () => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'lesson');
  const name = 'modulo-primer-dia.pdf';
  expect(await visitor.read(`${courseAddress(small)}/imprimir/primer-dia`)).toContain(address(small, name));
  const first = await visitor.ask(address(small, name));
  if (first.status === 303) {
    const page = first.headers.get('location')!;
    expect(page).toBe(`${courseAddress(small)}/descargar?archivo=${name}`);
    expect(await visitor.read(page)).toMatch(/Se está preparando|El archivo está listo/);
  }
  await bookMade(small, name);
  expect(await visitor.read(`${courseAddress(small)}/descargar?archivo=${name}`)).toContain(
    'El archivo está listo',
  );
  const answer = await visitor.ask(address(small, name));
  expect(answer.status).toBe(200);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('D4, C7: in a book there is no key of a quiz and no id of an option; strangers and guests get nothing', async () => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'lesson', sentinels);
  await bookMade(sentinels, 'curso.epub');
  const answer = await visitor.ask(address(sentinels, 'curso.epub'));
  const { files } = readEpub(new Uint8Array(await answer.arrayBuffer()));
  const all = [...files.values()].join('\n');
  expect(all).not.toContain(`${keyMark}-`);
  expect(all).not.toContain(`${keyMark} q-`);
  expect(all, 'practice is explained at the end of its lesson').toContain(`${keyMark} p-luz`);
  const stranger = await newVisitor();
  for (const name of ['curso.epub', 'curso.pdf', 'modulo-primer-dia.pdf'])
    expect((await stranger.ask(address(sentinels, name))).status).toBe(404);
  expect((await stranger.ask(`${courseAddress(sentinels)}/descargar`)).status).toBe(404);
  expect(await stranger.ask(courseAddress(sentinels, lesson)).then(({ status }) => status)).toBe(404);
});
