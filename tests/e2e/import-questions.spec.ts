import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { questionFile } from './question-file';
import { sentinels, small } from './sentinels';
import { newVisitor, site, type Visitor } from './visitor';

const course = sentinels;
const desk = `/admin/cursos/${course}/preguntas/importar`;
const api = `/api/admin/courses/${course}/questions`;

async function open(browser: Browser, visitor: Visitor, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    storageState: visitor.storage,
    javaScriptEnabled,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await page.goto(desk);
  return page;
}

async function send(page: Page, text: string | Buffer, name = 'banco.txt') {
  await page.getByLabel('Archivo').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Revisar el archivo' }).click();
}

for (const withScripts of [true, false])
  test(`a file of questions ${withScripts ? 'with' : 'without'} JavaScript: told question by question, saved after the yes, the same again adds nothing, and out it goes (D11)`, async ({
    browser,
  }) => {
    const name = `luz-${Date.now()}`;
    const page = await open(browser, await newVisitor({ coordinates: [course] }), withScripts);
    await send(page, '<quiz>\n<question>');
    await expect(page.getByText('Línea 2: el XML está mal formado.')).toBeVisible();

    await send(page, questionFile(name));
    await expect(page.getByRole('heading', { name: 'Qué pasará con «banco.txt»' })).toBeVisible();
    const row = (text: string) => page.getByRole('row', { name: text });
    await expect(row(name)).toContainText('Se importa');
    await expect(row('Elija los medios.')).toContainText('Las opciones incorrectas ahora restan');
    await expect(row('Un texto que no pregunta nada.')).toContainText('Es un texto sin pregunta.');
    await page.getByRole('link', { name: 'No se importan (1)' }).click();
    await expect(row(name)).toHaveCount(0);

    await page.getByRole('button', { name: /^Guardar \d preguntas? en el banco$/ }).click();
    await expect(page.getByText(/^Importación terminada: \d preguntas? nuevas?/)).toBeVisible();
    await send(page, questionFile(name));
    await expect(page.getByText('El banco ya tiene todo lo que este archivo puede darle.')).toBeVisible();
    await expect(row(name)).toContainText('Ya está');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar en Moodle XML' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('preguntas.xml');
    expect(readFileSync((await download.path())!, 'utf8')).toContain(`<idnumber>${name}</idnumber>`);
    await page.getByRole('link', { name: 'Volver al banco' }).click();
    await page.getByRole('link', { name: 'Importar o exportar' }).click();
    await expect(page).toHaveURL(new RegExp(`${desk}$`));
  });

test('scripts in every field of a file are words on its report (B3)', async ({ browser }) => {
  const page = await open(browser, await newVisitor({ coordinates: [course] }), true);
  const evil = '<img src=x onerror=document.title="hit"><script>document.title="hit"</script>';
  await send(
    page,
    `$CATEGORY: ${evil}\n\n// [id:x] [tag:${evil}]\n::${evil}::${evil}{~a${evil} =b ~${evil}}`,
    `${evil}.txt`,
  );
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Qué pasará con');
  expect(await page.title()).not.toContain('hit');
  expect(await page.locator('main img, main script').count()).toBe(0);
});

test('files are sent by those who edit the course, from our own page, and of a size (K5, SEC-08, SEC-16)', async () => {
  const [own, foreign, learner] = await Promise.all([
    newVisitor({ coordinates: [course] }),
    newVisitor({ coordinates: [small] }),
    newVisitor(),
  ]);
  const post = async (by: Visitor, headers: Record<string, string> = { origin: site }, size = 10) => {
    const body = new FormData();
    body.append('file', new Blob([`¿Sí?{T}${' '.repeat(size)}`]), 'a.txt');
    const answer = await by.ask(api, { method: 'POST', body, headers });
    return [answer.status, answer.headers.get('location')];
  };
  expect(await post(own)).toEqual([303, desk]);
  expect(await post(own, { origin: 'https://evil.example' })).toEqual([403, null]);
  expect(await post(own, {})).toEqual([403, null]);
  expect(await post(foreign)).toEqual([404, null]);
  expect(await post(learner)).toEqual([404, null]);
  expect(await post(own, { origin: site }, 11 * 1024 * 1024)).toEqual([
    303,
    `${desk}?error=questions-file-large&megabytes=10`,
  ]);
  const empty = await own.ask(api, { method: 'POST', body: 'x', headers: { origin: site } });
  expect(empty.headers.get('location')).toBe(`${desk}?error=none`);
});
