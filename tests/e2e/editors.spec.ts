import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { workshop } from './sentinels';
import { newVisitor } from './visitor';

/* The editors of questions: rows in place and by the server, mistakes by their field, nothing lost (X4, X7). */

const bank = `/admin/cursos/${workshop}/preguntas`;

async function atDesk(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const visitor = await newVisitor({ coordinates: [workshop] });
  return (await browser.newContext({ storageState: visitor.storage, javaScriptEnabled })).newPage();
}

const rows = (page: Page, name: string) => page.getByRole('group', { name: new RegExp(`^${name} \\d+$`) });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

for (const isScripted of [true, false])
  test(`options are added, moved and taken away ${isScripted ? 'in place' : 'without JavaScript'}, and a mistake costs nothing that was written`, async ({
    browser,
  }) => {
    const page = await atDesk(browser, isScripted);
    await page.goto(`${bank}/nueva?tipo=choice`, { waitUntil: 'networkidle' });
    const options = rows(page, 'Opción');
    const text = (at: number) => options.nth(at).getByLabel('Texto');
    await expect(options).toHaveCount(4);
    await page.getByLabel('Enunciado').fill('¿Qué mira el vigía?');
    await text(0).fill('El mar');
    await text(1).fill('La lista');
    await press(page, 'Agregar opción');
    await expect(options).toHaveCount(5);
    if (isScripted) await expect(text(4)).toBeFocused();
    await expect(text(0)).toHaveValue('El mar');
    await text(4).fill('El cielo');
    await press(page, 'Subir: Opción 5');
    await expect(text(3)).toHaveValue('El cielo');
    await press(page, 'Quitar: Opción 3');
    await expect(options).toHaveCount(4);
    await expect(text(2)).toHaveValue('El cielo');

    await press(page, 'Guardar');
    const list = page.getByRole('group', { name: 'Opciones' });
    await expect(list).toHaveAccessibleDescription(/Ninguna opción es correcta: marque una\./);
    await expect(page.getByLabel('Enunciado')).toHaveValue('¿Qué mira el vigía?');
    await expect(text(2)).toHaveValue('El cielo');
    await text(2).fill('El mar');
    await options.nth(0).getByLabel('Es correcta').check();
    await options.nth(1).getByLabel('Valor (%)').fill('mitad');
    await press(page, 'Guardar');
    await expect(options.nth(1).getByLabel('Valor (%)')).toHaveAccessibleDescription(/Aquí va un número/);
    await expect(options.nth(1).getByLabel('Valor (%)')).toHaveValue('mitad');
    await expect(options.nth(0).getByLabel('Es correcta')).toBeChecked();
    await options.nth(1).getByLabel('Valor (%)').fill('');
    await press(page, 'Guardar');
    await expect(text(2)).toHaveAccessibleDescription(/Otra entrada tiene el mismo texto/);
    await text(2).fill('El cielo');
    await press(page, 'Guardar');
    await page.waitForURL((url) => !url.pathname.endsWith('/nueva'));
    await expect(options).toHaveCount(4);
    await expect(text(2)).toHaveValue('El cielo');
    await expect(options.nth(0).getByLabel('Es correcta')).toBeChecked();
    await page.context().close();
  });

test('a text with gaps is written: gaps of each kind, rows inside them', async ({ browser }) => {
  const page = await atDesk(browser, true);
  await page.goto(`${bank}/nueva?tipo=cloze`, { waitUntil: 'networkidle' });
  await page.getByLabel('Texto con espacios').fill('El faro está en {{1}} y mide {{2}} metros.');
  const gaps = rows(page, 'Espacio');
  await gaps.nth(0).getByRole('group', { name: 'Opción 1' }).getByLabel('Texto').fill('la costa');
  await gaps.nth(0).getByRole('group', { name: 'Opción 1' }).getByLabel('Es correcta').check();
  await gaps.nth(0).getByRole('group', { name: 'Opción 2' }).getByLabel('Texto').fill('la plaza');
  await press(page, 'Quitar: Espacio 2');
  await press(page, 'Agregar espacio para un número');
  await expect(gaps.nth(1).getByLabel('Nombre')).toBeFocused();
  await expect(gaps.nth(1).getByLabel('Nombre')).toHaveValue('2');
  await gaps.nth(1).getByLabel('Número').fill('34,5');
  await gaps.nth(1).getByRole('button', { name: 'Agregar respuesta' }).click();
  await expect(gaps.nth(1).getByLabel('Número')).toHaveCount(2);
  await press(page, 'Guardar');
  await page.waitForURL((url) => !url.pathname.endsWith('/nueva'));
  await expect(gaps.nth(1).getByLabel('Número')).toHaveValue('34.5');
  await page.context().close();
});

test('axe finds nothing in any editor (X4)', async ({ browser }) => {
  const page = await atDesk(browser, true);
  const kinds = [
    'choice',
    'truefalse',
    'matching',
    'shortanswer',
    'numeric',
    'ordering',
    'cloze',
    'selectwords',
    'essay',
  ];
  for (const kind of kinds) {
    await page.goto(`${bank}/nueva?tipo=${kind}`);
    await expect(page.getByRole('textbox').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${kind} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.context().close();
});
