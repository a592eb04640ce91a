import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { workshop } from './sentinels';
import { courseAddress, quiz } from './small-course';
import { newVisitor } from './visitor';

/* D1: each kind by touch, by keyboard, and by what moves only with scripts. Without scripts: `sentinels.spec.ts`. */

const start = courseAddress(workshop, quiz);
const screen = (number: number) => `${start}/intento?p=${number}`;

let page: Page;
test.beforeEach(async ({ browser }) => {
  const visitor = await newVisitor();
  await visitor.submit(`/cursos/${workshop}`, 'name="course"');
  await visitor.submit(start, 'Comenzar');
  page = await (await browser.newContext({ storageState: visitor.storage })).newPage();
});
test.afterEach(() => page.context().close());

async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** What was kept of this screen: read anew from the server. */
async function again(number: number): Promise<void> {
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await page.waitForURL((url) => !url.search.includes(`p=${number}`));
  await page.goto(screen(number));
}

const gap = (number: number) =>
  page
    .getByRole('combobox', { name: `Espacio ${number}` })
    .or(page.getByRole('textbox', { name: `Espacio ${number}` }));
const chosen = (number: number) => gap(number).locator('option:checked');
const word = (text: string) => page.getByRole('button', { name: text });

async function drag(from: ReturnType<Page['locator']>, to: ReturnType<Page['locator']>): Promise<void> {
  await to.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 12, end.y + 12, { steps: 8 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
  await page.mouse.up();
}

test('missing words: pressed and put, by keyboard, dragged, and chosen from the menu', async () => {
  await page.goto(screen(2));
  await expectAccessible();
  await word('mira').click();
  await expect(word('mira')).toHaveAttribute('aria-pressed', 'true');
  await gap(1).locator('xpath=../..').click();
  await expect(chosen(1)).toHaveText('mira');

  await word('anota').focus();
  await page.keyboard.press('Enter');
  await expect(gap(2)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(word('anota')).toBeFocused();
  await expect(word('anota')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(chosen(2)).toHaveText('anota');

  await drag(word('avisa'), gap(3));
  await expect(chosen(3)).toHaveText('avisa');
  await drag(word('debe saberlo'), gap(3));
  await expect(chosen(3), 'a word of another group has no place there').toHaveText('avisa');
  await gap(4).selectOption({ label: 'debe saberlo' });
  await expect(word('debe saberlo')).toContainText('Espacio 4');
  await expectAccessible();

  await again(2);
  for (const [number, text] of [
    [1, 'mira'],
    [2, 'anota'],
    [3, 'avisa'],
    [4, 'debe saberlo'],
  ] as const)
    await expect(chosen(number)).toHaveText(text);
  await drag(word('mira'), gap(2));
  await expect(chosen(2), 'a word that is not reusable leaves its other gap').toHaveText('mira');
  await expect(gap(1)).toHaveValue('');
});

test('order: by buttons, by dragging and by its menus; nothing is answered until something is done', async () => {
  await page.goto(screen(3));
  await expectAccessible();
  const items = page.locator('main fieldset li');
  const menus = page.locator('main fieldset select');
  const texts = async () =>
    (await items.locator('label').allTextContents()).map((text) => text.split(': ')[1]);
  const before = await texts();
  for (const menu of await menus.all()) await expect(menu).toHaveValue('');

  await page.getByRole('button', { name: `Bajar: ${before[0]}` }).press('Enter');
  expect(await texts()).toEqual([before[1], before[0], before[2]]);
  await expect(page.getByRole('button', { name: `Bajar: ${before[0]}` })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await texts()).toEqual([before[1], before[2], before[0]]);
  await expect(page.getByRole('button', { name: `Subir: ${before[0]}` })).toBeFocused();
  for (const [place, menu] of (await menus.all()).entries()) await expect(menu).toHaveValue(String(place));

  await drag(items.nth(2).getByTitle('Arrastrar'), items.nth(0).getByTitle('Arrastrar'));
  expect(await texts()).toEqual(before);
  await expectAccessible();
  await again(3);
  expect(await texts()).toEqual(before);
  for (const [place, menu] of (await menus.all()).entries()) await expect(menu).toHaveValue(String(place));

  await menus.nth(0).selectOption('');
  await again(3);
  await expect(menus.nth(2), 'an item without a position stands last').toHaveValue('');
});

test('order: as it was given it can be the answer', async () => {
  await page.goto(screen(3));
  await page.getByRole('button', { name: 'Dejarlos en este orden' }).click();
  await again(3);
  const menus = page.locator('main fieldset select');
  for (const [place, menu] of (await menus.all()).entries()) await expect(menu).toHaveValue(String(place));
});

test('order: where the script of it does not arrive, its menus are there and are kept', async () => {
  const html = await (await page.request.get(screen(3))).text();
  await page.route('**/_next/static/chunks/*.js', (route) =>
    html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
  await page.goto(screen(3), { waitUntil: 'networkidle' });
  const menus = page.locator('main fieldset select');
  const names = () => menus.evaluateAll((all) => all.map((menu) => (menu as HTMLSelectElement).name));
  const given = await names();
  expect(given.length).toBeGreaterThan(1);
  for (const [place, name] of given.toReversed().entries())
    await page.locator(`select[name="${name}"]`).selectOption({ value: String(place) });
  await again(3);
  expect(await names()).toEqual(given.toReversed());
});

test('text with gaps and essay: what is written is kept, and words are counted', async () => {
  await page.goto(screen(1));
  await expectAccessible();
  await gap(1).selectOption({ label: 'anochecer' });
  await gap(2).fill('17,3');
  await gap(3).fill('Vigía del puerto');
  await again(1);
  await expect(gap(2)).toHaveValue('17,3');
  await expect(gap(3)).toHaveValue('Vigía del puerto');

  await page.goto(screen(6));
  await expectAccessible();
  const essay = page.getByLabel('Su respuesta');
  await essay.fill('Miro la niebla.');
  await expect(page.getByText('Palabras: 3. Faltan: 2.').first()).toBeVisible();
  await essay.fill('Miro la niebla y aviso.\n\nLuego espero.');
  await expect(page.getByText('Palabras: 7.', { exact: true }).first()).toBeVisible();
  await again(6);
  await expect(essay).toHaveValue('Miro la niebla y aviso.\n\nLuego espero.');
  await page.goto(`${start}/intento/resumen`);
  await page.getByRole('button', { name: 'Terminar y enviar' }).click();
  await page.waitForURL(/resultado/);
  await expectAccessible();
  await expect(page.getByText('Luego espero.')).toBeVisible();
});
