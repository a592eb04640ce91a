import { type Browser, expect, type Page, test } from '@playwright/test';
import { answersOf, attemptOf, changeAttempt, device, endIn } from './attempt';
import { small } from './sentinels';
import { answerAll, courseAddress, goUpTo, quiz } from './small-course';
import { newVisitor, type Visitor } from './visitor';

const intro = courseAddress(small, quiz);
const attemptPage = `${intro}/intento`;
const summaryPage = `${attemptPage}/resumen`;

/** Somebody with an open attempt of three screens: true or false, matching, choice, in any order. */
async function inAttempt(settings: Parameters<typeof changeAttempt>[1] = {}): Promise<Visitor> {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'answers');
  await changeAttempt(visitor, settings);
  return visitor;
}

async function at(browser: Browser, visitor: Visitor, address = attemptPage): Promise<Page> {
  const page = await device(browser, visitor);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Answers the first thing on the screen, whatever kind it is, with the option at this place. */
async function answer(page: Page, place: number): Promise<void> {
  const menus = page.locator('main form select:enabled');
  if ((await menus.count()) > 0) await menus.first().selectOption({ index: place + 1 });
  else await page.locator('main form input:is([type=radio], [type=checkbox]):enabled').nth(place).check();
}

/** The fields of the first question of a page as a browser without scripts would send them. */
async function fieldsFor(visitor: Visitor, address: string, place: number): Promise<[string, string][]> {
  const html = await visitor.read(address);
  const name = /name="(q\d+-(?:-0)?)"/.exec(html)![1]!;
  const isTrueFalse = html.includes(`name="${name}" value="true"`);
  return [[name, isTrueFalse ? String(place === 0) : String(place)]];
}

/** On a phone the palette is a drawer. */
async function openPalette(page: Page) {
  await page.locator('summary', { hasText: 'Preguntas' }).click();
  return page.getByRole('navigation', { name: 'Preguntas' });
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /Guardado \d\d:\d\d/ });

test.describe('the time of an attempt (D6)', () => {
  test('is shown in words; when it is over the form sends itself with what stands in it', async ({
    browser,
  }) => {
    const visitor = await inAttempt({ graceSeconds: 60 });
    await endIn(visitor, 12);
    const page = await at(browser, visitor);
    await expect(page.getByRole('timer')).toHaveText(/Tiempo restante: \d+ segundos?/);
    await page.waitForTimeout(8000);
    await answer(page, 0);
    await page.waitForURL(/resultado/);
    await expect(page.getByText(/El tiempo terminó a las .* y el intento se cerró/)).toBeVisible();
    const attempt = await attemptOf(visitor);
    expect(attempt).toMatchObject({ endedBy: 'deadline' });
    expect(attempt.finishedAt).toEqual(attempt.deadlineAt);
    expect((await answersOf(visitor)).length).toBe(1);
  });

  test('on the summary it hands in by itself too', async ({ browser }) => {
    const visitor = await inAttempt();
    await endIn(visitor, 6);
    const page = await at(browser, visitor, summaryPage);
    await page.waitForURL(/resultado/);
    expect(await attemptOf(visitor)).toMatchObject({ endedBy: 'deadline' });
  });

  test('that was granted meanwhile counts: the page’s clock alone hands nothing in', async ({ browser }) => {
    const visitor = await inAttempt();
    await endIn(visitor, 9);
    const page = await at(browser, visitor);
    await endIn(visitor, 1200);
    await expect(page.getByRole('timer')).toHaveText(/Tiempo restante: (20|19) minutos/, { timeout: 30_000 });
    expect((await attemptOf(visitor)).finishedAt).toBeNull();
  });

  test('is read out when five minutes are left', async ({ browser }) => {
    const visitor = await inAttempt();
    await endIn(visitor, 308);
    const page = await at(browser, visitor);
    await expect(page.getByRole('status').filter({ hasText: 'Tiempo restante: 5 minutos' })).toBeAttached();
  });

  test('without scripts: the page says until when, what comes too late is refused, and the result says why', async () => {
    const visitor = await inAttempt({ graceSeconds: 0 });
    await endIn(visitor, 600);
    expect(await visitor.read(attemptPage)).toMatch(/Termina a las \d/);
    const form = await visitor.form(attemptPage, 'Guardar y seguir');
    const fields = await fieldsFor(visitor, attemptPage, 0);
    await endIn(visitor, -5);
    const sent = await visitor.send(attemptPage, [...form, ...fields]);
    const to = sent.headers.get('location')!;
    expect(to).toContain('/resultado/');
    expect(await visitor.read(new URL(to, 'http://x').pathname)).toContain('Lo que llegó después no cuenta');
    expect(await answersOf(visitor)).toEqual([]);
    expect(await attemptOf(visitor)).toMatchObject({ endedBy: 'deadline', fraction: 0 });
    expect(await visitor.read(intro)).toContain('Se cerró al terminar el tiempo');
  });

  test('whoever only comes back after it finds the attempt closed, from every page of it', async () => {
    for (const address of [intro, attemptPage, summaryPage]) {
      const visitor = await inAttempt({ graceSeconds: 0 });
      await endIn(visitor, -5);
      const answer = await visitor.ask(address);
      expect(answer.status).toBe(address === intro ? 200 : 307);
      expect(await attemptOf(visitor)).toMatchObject({ endedBy: 'deadline' });
    }
  });

  test('when nobody comes back the attempt is closed all the same', async () => {
    const visitor = await newVisitor();
    await goUpTo(visitor, 'answers');
    await changeAttempt(visitor, { graceSeconds: 0 });
    await endIn(visitor, 2, 'with its job');
    await expect.poll(async () => (await attemptOf(visitor)).endedBy, { timeout: 20_000 }).toBe('deadline');
  });
});

test.describe('forward only (D5)', () => {
  test('no way back on the page, by address, or by sending an old screen again', async ({ browser }) => {
    const visitor = await inAttempt({ navigation: 'sequential' });
    const page = await at(browser, visitor);
    await expect(page.getByRole('button', { name: 'Anterior' })).toHaveCount(0);
    await expect(page.locator('nav button[name=to], nav a[href*="p="]')).toHaveCount(0);
    await answer(page, 0);
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await page.waitForURL(/p=2/);
    const before = await answersOf(visitor);
    await page.goto(`${attemptPage}?p=1`);
    await expect(page).toHaveURL(/p=2/);
    await expect(page.getByText('Esa pantalla ya quedó atrás')).toBeVisible();
    await page.goto(`${attemptPage}?p=3`);
    await expect(page).toHaveURL(/p=2/);
    expect(await answersOf(visitor)).toEqual(before);
  });

  test('without scripts an old screen that is sent again changes nothing', async () => {
    const visitor = await inAttempt({ navigation: 'sequential' });
    const form = await visitor.form(attemptPage, 'Guardar y seguir');
    const [first, second] = [
      await fieldsFor(visitor, attemptPage, 0),
      await fieldsFor(visitor, attemptPage, 1),
    ];
    await visitor.send(attemptPage, [...form, ...first]);
    const before = await answersOf(visitor);
    const again = await visitor.send(attemptPage, [...form, ...second]);
    expect(again.headers.get('location')).toMatch(/p=2&aviso=pasada/);
    expect(await answersOf(visitor)).toEqual(before);
    expect(await visitor.read(summaryPage)).not.toMatch(/>Revisar|>Responder/);
  });
});

test.describe('flags (D5)', () => {
  test('are kept on the way, seen in the palette at once, after a reload and on the summary', async ({
    browser,
  }) => {
    const visitor = await inAttempt();
    const page = await at(browser, visitor);
    const palette = await openPalette(page);
    await page.getByRole('checkbox', { name: /Marcar para revisar/ }).check();
    await expect(saved(page)).toBeVisible();
    await expect(palette.locator('li').first()).toContainText('Marcada');
    await page.reload();
    await expect(page.getByRole('checkbox', { name: /Marcar para revisar/ })).toBeChecked();
    await page.goto(summaryPage);
    await expect(page.getByText('Marcó 1 pregunta para revisar.')).toBeVisible();
  });

  test('without scripts: set with the form, and taken away', async () => {
    const visitor = await inAttempt();
    await visitor.submit(attemptPage, 'Guardar y seguir', [['flag', '0']]);
    expect(await visitor.read(summaryPage)).toContain('Marcada');
    await visitor.submit(`${attemptPage}?p=1`, 'Guardar y seguir');
    expect(await visitor.read(summaryPage)).not.toContain('Marcada');
  });
});

test.describe('two devices (D5)', () => {
  test('both answers are kept, it says when the other came, and one is chosen', async ({ browser }) => {
    const visitor = await inAttempt();
    const [first, second] = [await at(browser, visitor), await at(browser, visitor)];
    await answer(first, 0);
    await expect(saved(first)).toBeVisible();
    await answer(second, 1);
    const notice = second.getByText(/La pregunta 1 se respondió en otro dispositivo a las \d/);
    await expect(notice).toBeVisible();
    expect(await answersOf(visitor)).toHaveLength(2);
    await second.getByRole('link', { name: 'Ver las dos y elegir' }).click();
    await expect(second.getByText(/Esta pregunta se respondió en otro dispositivo a las \d/)).toBeVisible();
    await second.getByRole('button', { name: 'Usar la del otro dispositivo' }).click();
    await expect(second.getByRole('button', { name: 'Usar la del otro dispositivo' })).toBeHidden();
    const answers = await answersOf(visitor);
    expect(answers).toHaveLength(3);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('one’s own answers, changed again and again and sent at once, are no conflict', async ({
    browser,
  }) => {
    const visitor = await inAttempt();
    const page = await at(browser, visitor);
    for (const place of [0, 1, 0, 1]) {
      await answer(page, place);
      await page.waitForTimeout(750);
    }
    await answer(page, 0);
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await page.waitForURL(/p=2$/);
    await expect(page.getByText(/otro dispositivo/)).toHaveCount(0);
  });

  test('without scripts: both are shown and one is chosen', async () => {
    const visitor = await inAttempt();
    const form = await visitor.form(attemptPage, 'Guardar y seguir');
    const [mine, other] = [
      await fieldsFor(visitor, attemptPage, 0),
      await fieldsFor(visitor, attemptPage, 1),
    ];
    await visitor.send(attemptPage, [...form, ...other]);
    const sent = await visitor.send(attemptPage, [...form, ...mine]);
    const to = new URL(sent.headers.get('location')!, 'http://x');
    expect(to.search).toMatch(/otra=\d+/);
    const address = to.pathname + to.search;
    const html = await visitor.read(address);
    expect(html).toMatch(/Esta pregunta se respondió en otro dispositivo a las \d/);
    const use = to.searchParams.get('otra')!;
    await visitor.submit(address, 'name="use"', [...mine, ['use', use]]);
    const answers = await answersOf(visitor);
    expect(answers).toHaveLength(3);
    expect(answers[2]).toEqual(answers[0]);
  });
});

test.describe('without a line, or without a server (D5)', () => {
  test('what was not acknowledged outlives a reload and goes out afterwards', async ({ browser }) => {
    const visitor = await inAttempt();
    const page = await at(browser, visitor);
    await page.route('**/api/attempts/**', (route) => route.abort());
    await answer(page, 1);
    await expect(page.getByText('Sin conexión: todavía no se guardó.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Sin conexión: todavía no se guardó.')).toBeVisible();
    await page.unroute('**/api/attempts/**');
    await expect(page.getByText(/Volvió la conexión. Guardado \d\d:\d\d/)).toBeVisible();
    expect(await answersOf(visitor)).toHaveLength(1);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(/^Guardado /)).toBeVisible();
    expect(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('faro:'))),
    ).toEqual([]);
  });

  test('«Guardar y seguir» waits for the server to come back, and then goes on', async ({ browser }) => {
    const visitor = await inAttempt();
    const page = await at(browser, visitor);
    await page.route('**/api/attempts/**', (route) => route.fulfill({ status: 503 }));
    await answer(page, 1);
    await expect(page.getByText('Sin conexión: todavía no se guardó.')).toBeVisible();
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await page.waitForTimeout(1500);
    await expect(page).toHaveURL(attemptPage);
    await page.unroute('**/api/attempts/**');
    await page.waitForURL(/p=2$/);
    expect(await answersOf(visitor)).toHaveLength(1);
  });

  test('an answer that arrived but whose acknowledgement was lost is no conflict with itself', async ({
    browser,
  }) => {
    const visitor = await inAttempt();
    const page = await at(browser, visitor);
    let isLost = true;
    await page.route('**/api/attempts/**', async (route) => {
      await route.fetch();
      if (isLost) await route.abort();
      else await route.continue();
    });
    await answer(page, 0);
    await expect.poll(async () => (await answersOf(visitor)).length).toBe(1);
    await answer(page, 1);
    isLost = false;
    await expect.poll(async () => (await answersOf(visitor)).length, { timeout: 15_000 }).toBe(2);
    await expect(saved(page)).toBeVisible();
    await expect(page.getByText(/otro dispositivo/)).toHaveCount(0);
  });

  test('a minute offline, with answers on the way: all are there afterwards', async ({ browser }) => {
    const visitor = await inAttempt();
    const page = await at(browser, visitor);
    await page.context().setOffline(true);
    await answer(page, 0);
    await page.waitForTimeout(30_000);
    await answer(page, 1);
    await page.waitForTimeout(30_000);
    expect(await answersOf(visitor)).toEqual([]);
    await page.context().setOffline(false);
    await expect(page.getByText(/Volvió la conexión. Guardado/)).toBeVisible();
    await expect.poll(async () => (await answersOf(visitor)).length).toBeGreaterThan(0);
    const before = await answersOf(visitor);
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await page.waitForURL(/p=2$/);
    expect(await answersOf(visitor)).toEqual(before);
  });
});

test('«Comprobar» fixes an answer and shows how it came out; without an answer it asks for one (D8)', async ({
  browser,
}) => {
  const visitor = await inAttempt({ behaviour: 'immediate' });
  const page = await at(browser, visitor);
  await page.getByRole('button', { name: 'Comprobar' }).click();
  await expect(page.getByText('Responda la pregunta antes de comprobarla.')).toBeVisible();
  await answerAll(visitor);
  await page.goto(`${attemptPage}?p=1`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Comprobar' }).click();
  await expect(page.getByText('Respuesta comprobada: queda fija.')).toBeVisible();
  await expect(page.locator('main')).toContainText('Correcta');
  await expect(page.getByText('Puntos: 1 de 1')).toBeVisible();
  await expect(await openPalette(page)).toContainText('Comprobada');
});
