import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { newVisitor } from './visitor';

const course = 'trata-consular';
const address = `/aprender/${course}/tres-piezas`;

async function openLesson(page: Page, path = address): Promise<void> {
  await page.goto(path);
  await expect(page.locator('a.termino').first()).toHaveAttribute('aria-haspopup', 'dialog');
}

test.describe('a term of the glossary', () => {
  let storage: Awaited<ReturnType<typeof newVisitor>>['storage'];
  test.beforeAll(async () => {
    const visitor = await newVisitor();
    await visitor.submit(`/cursos/${course}`, 'name="course"');
    storage = visitor.storage;
  });

  test('opens over the text by keyboard, is closed by Escape, and the focus comes back (B2, J2)', async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ storageState: storage })).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openLesson(page);
    expect(asked).not.toContain(`/api/glossaries/${course}`);
    const term = page.getByRole('link', { name: 'captación' });
    await term.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Captación' });
    await expect(dialog).toContainText('Recruitment');
    await expect(page).toHaveURL(address);
    const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(found.violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(term).toBeFocused();
    expect(asked.filter((path) => path.startsWith('/api/glossaries'))).toHaveLength(1);
  });

  test('fits a screen of 320 pixels and is closed by touch beside it or by «Cerrar» (J2)', async ({
    browser,
  }) => {
    const small = { storageState: storage, viewport: { width: 320, height: 640 }, hasTouch: true };
    const page = await (await browser.newContext(small)).newPage();
    await openLesson(page);
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: 'captación' }).tap();
    await expect(dialog).toBeVisible();
    const box = (await dialog.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('heading', { name: 'El acto: qué se hizo' }).tap();
    await expect(dialog).toBeHidden();
    await page.getByRole('link', { name: 'engaño' }).tap();
    await dialog.getByRole('button', { name: 'Cerrar' }).tap();
    await expect(dialog).toBeHidden();
  });

  test('leaves the quick exit within reach while it is open (X13)', async ({ browser }) => {
    const page = await (await browser.newContext({ storageState: storage })).newPage();
    await page.route(/^https:/, (route) => route.fulfill({ body: 'elsewhere' }));
    await openLesson(page);
    await page.getByRole('link', { name: 'captación' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('link', { name: 'Salida rápida' }).click();
    await expect(page).not.toHaveURL(/trata/);
  });

  test('without JavaScript is a link to the glossary; on English pages to the English one (J1, X7)', async ({
    browser,
  }) => {
    const page = await (
      await browser.newContext({ storageState: storage, javaScriptEnabled: false })
    ).newPage();
    await page.goto(address);
    await page.getByRole('link', { name: 'captación' }).click();
    await expect(page).toHaveURL(`/cursos/${course}/glosario#captacion`);
    await page.goto(`/en/learn/${course}/tres-piezas`);
    await page.getByRole('link', { name: 'captación' }).click();
    await expect(page).toHaveURL(`/en/courses/${course}/glossary#captacion`);
  });

  test('leads to the glossary when its definition cannot be had (X7)', async ({ browser }) => {
    const page = await (await browser.newContext({ storageState: storage })).newPage();
    await page.route('**/api/glossaries/**', (route) => route.abort());
    await openLesson(page);
    await page.getByRole('link', { name: 'captación' }).click();
    await expect(page).toHaveURL(`/cursos/${course}/glosario#captacion`);
  });
});
