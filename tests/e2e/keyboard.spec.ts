import { expect, type Locator, type Page, test } from '@playwright/test';
import { rightAnswers } from './answers';
import { password } from './person';
import { small } from './sentinels';
import { certificateOf, courseAddress, lesson } from './small-course';
import { newVisitor } from './visitor';

/** Presses Tab until the focus is on this; it must be seen at every stop on the way. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.first().waitFor();
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${wanted} on ${page.url()}.`);
}

async function expectFocusSeen(page: Page): Promise<void> {
  const unseen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element.localName === 'nextjs-portal') return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const isMarked =
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    const box = element.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.width > 1;
    const point = document.elementFromPoint(
      box.left + box.width / 2,
      Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 1),
    );
    const isCovered = !(point && (element.contains(point) || point.contains(element)));
    const told = element.outerHTML.slice(0, 160);
    if (!isMarked) return `no mark around ${told}`;
    if (!isInView) return `out of view: ${told}`;
    return isCovered ? `covered by ${point?.outerHTML.slice(0, 80)}: ${told}` : null;
  });
  expect(unseen, page.url()).toBeNull();
}

/** Goes to a button or a link by Tab and presses it; what it leads to must come. */
async function press(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  const before = page.url();
  await tabTo(page, wanted);
  await page.keyboard.press(key);
  await expect.poll(() => page.url()).not.toBe(before);
  await page.waitForLoadState();
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).and(page.locator('main *'));

/** Answers what is on the screen: Space and arrows in a group, arrows in a menu. */
async function answerByKeys(page: Page, right: Map<string, string[]>): Promise<void> {
  for (const [name, values] of right) {
    const controls = page.locator(`[name="${name}"]`);
    if ((await controls.count()) === 0) continue;
    await tabTo(page, controls);
    const type = await controls.first().evaluate((control) => (control as HTMLInputElement).type);
    if (type === 'radio') await page.keyboard.press('Space');
    for (let presses = 0; presses < 20; presses++) {
      const at = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
      if (at === values[0]) break;
      await page.keyboard.press('ArrowDown');
    }
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(values[0]);
  }
}

test('the keyboard alone goes from signing in to a verified certificate; the focus is always seen (X4)', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const { email, userId } = await newVisitor();

  await page.goto('/entrar');
  await tabTo(page, page.getByLabel('Correo electrónico'));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel('Contraseña'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/aprender/);

  await press(page, link(page, /curso/i));
  await press(page, link(page, /^El muelle$/));
  await press(page, button(page, 'Inscribirme'));
  await page.waitForURL(new RegExp(courseAddress(small)));
  await tabTo(page, page.getByLabel('Nombre que aparecerá en el certificado'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nombre confirmado')).toBeVisible();
  await press(page, link(page, 'Comenzar el curso'));

  await page.reload();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Ir al contenido' })).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#contenido')).toBeFocused();
  await press(page, button(page, 'Marcar como leída'), 'Space');

  await press(page, button(page, 'Comenzar'));
  await tabTo(page, page.locator('[name=choice][value="0"]').or(page.locator('[name=choice]')));
  await page.keyboard.press('Space');
  while (!(await page.locator('[name=choice][value="0"]').isChecked()))
    await page.keyboard.press('ArrowDown');
  await press(page, button(page, 'Elegir y seguir'));
  await press(page, link(page, 'Ver cómo termina'));
  await press(page, page.getByRole('link', { name: /^Siguiente: / }));

  await press(page, button(page, 'Comenzar'));
  await page.waitForURL(/intento/);
  const right = await rightAnswers(email);
  for (let screen = 1; screen <= 3; screen++) {
    await answerByKeys(page, right);
    await press(page, button(page, 'Guardar y seguir'));
  }
  await press(page, button(page, 'Terminar y enviar'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aprobado');

  await press(page, page.getByRole('link', { name: 'Ver mi certificado' }));
  const code = await certificateOf({ userId });
  await page.reload();
  const address = page.locator(`main a[href*="/verificar/"]`);
  await tabTo(page, address);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/válido/i);
  expect(page.url().replaceAll('-', '')).toContain(code);
});

test('no page holds the focus: Tab goes through all of it and out again, Shift+Tab back (X4)', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const visitor = await newVisitor({ isAdmin: true });
  await visitor.submit(`/cursos/${small}`, 'name="course"');
  const page = await (await browser.newContext({ storageState: visitor.storage })).newPage();
  const desk = `/admin/cursos/${small}/actividades/${lesson}`;
  for (const address of ['/', '/perfil', '/cursos', courseAddress(small, lesson), desk]) {
    await page.goto(address);
    const stops = await page.evaluate(
      () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].length,
    );
    await page.keyboard.press('Tab');
    const first = await page.evaluateHandle(() => document.activeElement);
    let isOut = false;
    for (let presses = 0; presses < stops + 20 && !isOut; presses++) {
      await page.keyboard.press('Tab');
      // Past the last stop the browser's own bar would come; without one it is nothing, or the first stop again.
      const isAround = (start: Element | null) =>
        document.activeElement === document.body || document.activeElement === start;
      isOut = await first.evaluate(isAround);
    }
    expect(isOut, `Tab never leaves ${address}`).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement !== document.body), address).toBe(true);
  }
});
