import { type Browser, expect, type Page, test } from '@playwright/test';
import { database } from './person';
import { sentinels, small } from './sentinels';
import { answerAll, courseAddress, goUpTo, lesson, quiz, scenario } from './small-course';
import { newVisitor, type Visitor } from './visitor';

const attemptPage = `${courseAddress(small, quiz)}/intento`;
const summaryPage = `${attemptPage}/resumen`;

const device = async (browser: Browser, visitor: Visitor): Promise<Page> =>
  (await browser.newContext({ storageState: visitor.storage })).newPage();

async function inAttempt(browser: Browser): Promise<{ visitor: Visitor; page: Page }> {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'answers');
  const page = await device(browser, visitor);
  await page.goto(attemptPage);
  await page.waitForLoadState('networkidle');
  return { visitor, page };
}

/** Answers what is on the screen, whatever kind it is, with the option at this place. */
async function answer(page: Page, place: number): Promise<void> {
  const menus = page.locator('main form select');
  if ((await menus.count()) > 0) await menus.first().selectOption({ index: place + 1 });
  else await page.locator('main form input:is([type=radio], [type=checkbox])').nth(place).check();
}

const answersOf = ({ email }: Visitor) => database<{ answer: unknown }[]>`
  select s.answer from answer_steps s
  join attempt_questions q on q.id = s.attempt_question_id
  join attempts a on a.id = q.attempt_id
  join enrolments e on e.id = a.enrolment_id
  join users u on u.id = e.user_id
  where u.email = ${email} and s.answer is not null and s.fraction is null order by s.id`;

const attemptsOf = ({ email }: Visitor) => database<{ id: string; finishedAt: Date | null }[]>`
  select a.id, a.finished_at as "finishedAt" from attempts a
  join enrolments e on e.id = a.enrolment_id join users u on u.id = e.user_id
  where u.email = ${email} order by a.number`;

const attemptOn = (page: Page) => page.locator('input[name=attempt]').first().inputValue();

test('an attempt whose tab was closed goes on, on another device, with the answers it had (D5)', async ({
  browser,
}) => {
  const { visitor, page } = await inAttempt(browser);
  const attempt = await attemptOn(page);
  await answer(page, 1);
  await expect(page.getByRole('status').filter({ hasText: /^Guardado \d\d:\d\d/ })).toBeVisible();
  await page.close();

  const other = await device(browser, visitor);
  await other.goto(courseAddress(small));
  await other.getByRole('link', { name: 'Continuar', exact: true }).click();
  await other.getByRole('link', { name: 'Continuar el intento' }).click();
  await expect(other).toHaveURL(attemptPage);
  expect(await attemptOn(other)).toBe(attempt);
  const menus = other.locator('main form select');
  if ((await menus.count()) > 0) await expect(menus.first()).not.toHaveValue('');
  else await expect(other.locator('main form input:is([type=radio], [type=checkbox])').nth(1)).toBeChecked();
  await expect(other.getByText(/^Guardado /)).toBeVisible();
  expect(await attemptsOf(visitor)).toHaveLength(1);
});

test('a changed answer is kept within two seconds without sending the form, and the time is shown (D5)', async ({
  browser,
}) => {
  const { visitor, page } = await inAttempt(browser);
  await expect(page.getByText('Todavía no hay respuestas guardadas')).toBeVisible();
  await answer(page, 0);
  await expect
    .poll(async () => (await answersOf(visitor)).length, { timeout: 2500, intervals: [100] })
    .toBe(1);
  await expect(page.getByText(/^Guardado \d\d:\d\d/)).toBeVisible();
  await answer(page, 1);
  await expect
    .poll(async () => (await answersOf(visitor)).length, { timeout: 2500, intervals: [100] })
    .toBe(2);
});

test('an answer given just before the tab goes away is kept (D5, QZ-09)', async ({ browser }) => {
  const { visitor, page } = await inAttempt(browser);
  await answer(page, 0);
  await page.goto('/ayuda', { waitUntil: 'commit' });
  await expect.poll(async () => (await answersOf(visitor)).length, { timeout: 5000 }).toBe(1);
});

test('without a connection it says so; when the connection is back the answer is kept and it says that (QZ-09)', async ({
  browser,
}) => {
  const { visitor, page } = await inAttempt(browser);
  await page.context().setOffline(true);
  await answer(page, 1);
  await expect(page.getByText('Sin conexión: todavía no se guardó.')).toBeVisible();
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await expect(page.getByText('Sin conexión: todavía no se guardó.')).toBeVisible();
  await expect(page).toHaveURL(attemptPage);
  expect(await answersOf(visitor)).toHaveLength(0);
  await page.context().setOffline(false);
  await expect(page.getByText(/^Guardado \d\d:\d\d/)).toBeVisible();
  expect(await answersOf(visitor)).toHaveLength(1);
});

test('a second click on «Comenzar» or «Terminar y enviar», and a second tab, give one attempt and one result (QZ-02, QZ-06)', async ({
  browser,
}) => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'quiz');
  const context = await browser.newContext({ storageState: visitor.storage });
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await Promise.all(tabs.map((tab) => tab.goto(courseAddress(small, quiz))));
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Comenzar' }).dblclick()));
  await Promise.all(tabs.map((tab) => tab.waitForURL(/intento/)));
  const [first, second] = await Promise.all(tabs.map(attemptOn));
  expect(second).toBe(first);
  expect(await attemptsOf(visitor)).toHaveLength(1);

  await answerAll(visitor);
  await Promise.all(tabs.map((tab) => tab.goto(summaryPage)));
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Terminar y enviar' }).dblclick()));
  await Promise.all(tabs.map((tab) => tab.waitForURL(/resultado/)));
  await expect(tabs[0]!.getByRole('heading', { level: 1 })).toHaveText('Aprobado');
  expect(await attemptsOf(visitor)).toHaveLength(1);
  const graded = await database`
    select s.id from answer_steps s join attempt_questions q on q.id = s.attempt_question_id
    where q.attempt_id = ${first!} and s.fraction is not null`;
  expect(graded).toHaveLength(3);
});

test('a second click on «Inscribirme» gives one enrolment and one seat (A3)', async ({ browser }) => {
  const visitor = await newVisitor();
  const page = await device(browser, visitor);
  await page.goto(`/cursos/${sentinels}`);
  await page.getByRole('button', { name: 'Inscribirme' }).dblclick();
  await page.waitForURL(new RegExp(courseAddress(sentinels)));
  expect(await database`select id from enrolments where user_id = ${visitor.userId}`).toHaveLength(1);
  const letters = await database`select id from letters where to_email = ${visitor.email}`;
  expect(letters.length).toBeLessThanOrEqual(1);
});

test('going back after the end and sending the old form again says so, and changes nothing (QZ-05, QZ-06)', async ({
  browser,
}) => {
  const { visitor, page } = await inAttempt(browser);
  await answerAll(visitor);
  await page.goto(`${attemptPage}?p=1`);
  await page.waitForLoadState('networkidle');
  const old = await device(browser, visitor);
  await old.goto(summaryPage);
  await old.getByRole('button', { name: 'Terminar y enviar' }).click();
  await old.waitForURL(/resultado/);
  const before = await answersOf(visitor);

  await answer(page, 0);
  await answer(page, 1);
  await expect(page.getByText('No se pudo guardar: este intento ya se entregó')).toBeVisible();
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await expect(
    page.getByText('Este intento ya se entregó. Sus respuestas anteriores se conservan.'),
  ).toBeVisible();
  expect(await answersOf(visitor)).toEqual(before);

  await old.goBack();
  await expect(old.getByRole('heading', { level: 1 })).toBeVisible();
  const again = old.getByRole('button', { name: 'Terminar y enviar' });
  if (await again.isVisible()) {
    await again.click();
    await old.waitForURL(/resultado/);
  }
  const attempts = await attemptsOf(visitor);
  expect(attempts).toHaveLength(1);
  await expect(old.getByText('Algo salió mal')).toBeHidden();
});

test('leaving hands nothing in; «Continuar» leads to the page opened last on the other device (B4, D5)', async ({
  browser,
}) => {
  const { visitor, page } = await inAttempt(browser);
  await page.goto('/');
  await page.goto(courseAddress(small, lesson));
  await page.context().close();
  expect((await attemptsOf(visitor)).map(({ finishedAt }) => finishedAt)).toEqual([null]);

  const other = await device(browser, visitor);
  await other.goto(courseAddress(small));
  await expect(other.getByText('Continuar donde lo dejó: «El puerto: una mirada»')).toBeVisible();

  const fresh = await newVisitor();
  await goUpTo(fresh, 'scenario');
  await (await device(browser, fresh)).goto(courseAddress(small, scenario));
  const second = await device(browser, fresh);
  await second.goto(courseAddress(small));
  await second.getByRole('link', { name: 'Continuar', exact: true }).click();
  await expect(second).toHaveURL(courseAddress(small, scenario));
});
