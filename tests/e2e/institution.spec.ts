import { expect, type Page, test } from '@playwright/test';
import { faults, type Someone } from '@/tests/support/openid-provider';
import { tracesOf } from './belongings';
import { answerFor, comeFrom, newNewcomer, somebody } from './institution';
import { newEmail } from './person';
import { turnOn } from './second-step';
import { forgetTries, newVisitor, Visitor } from './visitor';

/** On the institution's own page. */
async function authorise(page: Page, someone: Someone): Promise<void> {
  await expect(page).toHaveTitle('Instituto');
  for (const [name, value] of Object.entries(someone))
    await page.getByLabel(name, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Autorizar' }).click();
}

for (const javaScriptEnabled of [true, false])
  test(`K4: from the institution to an account and back again, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const someone = somebody();
    await page.goto('/entrar?volver=/perfil');
    await page.getByRole('link', { name: 'Entrar con Instituto Marina' }).click();
    await authorise(page, someone);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Complete sus datos');
    await expect(page.getByText(someone.email!)).toBeVisible();
    await expect(page.getByLabel('Nombres')).toHaveValue('Lucía');
    await expect(page.getByLabel('Contraseña')).toHaveCount(0);

    await page.getByLabel('Apellidos').fill('Marín Rojas');
    await page.getByRole('button', { name: 'Crear cuenta' }).click();
    await expect(page.getByText('hace falta marcar esta casilla')).toBeVisible();
    await expect(page.getByLabel('Apellidos')).toHaveValue('Marín Rojas');
    expect(await tracesOf(someone.email!)).toMatchObject({ accounts: '0' });

    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Crear cuenta' }).click();
    await page.waitForURL('**/perfil');
    await expect(page.getByText('Su cuenta está vinculada con Instituto Marina')).toBeVisible();
    await expect(page.getByText('Para desvincularla hace falta una contraseña')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Desvincular' })).toHaveCount(0);

    await page.getByRole('button', { name: 'Cerrar sesión' }).click();
    await page.waitForURL((address) => address.pathname === '/');
    await page.goto('/entrar');
    await page.getByRole('link', { name: 'Entrar con Instituto Marina' }).click();
    await authorise(page, someone);
    await page.waitForURL('**/aprender');
    expect(await tracesOf(someone.email!)).toMatchObject({ accounts: '1', letters: '0' });
  });

test('K4, J1: the same in English, and what the institution refuses', async ({ page }) => {
  const door = page.getByRole('link', { name: 'Sign in with Instituto Marina' });
  await page.goto('/en/sign-in');
  await door.click();
  await authorise(page, somebody({ fault: 'denied' }));
  await expect(page.locator('main').getByRole('alert')).toContainText('you cancelled');
  await door.click();
  await authorise(page, somebody({ email_verified: 'false' }));
  await expect(page.locator('main').getByRole('alert')).toContainText(
    'does not confirm that the address is yours',
  );
  await door.click();
  await authorise(page, somebody());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Complete your details');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/en/learn');
});

test('K4: whoever has an account gets it linked, and may unlink it', async ({ page }) => {
  const visitor = await newVisitor();
  await page.goto('/entrar?volver=/perfil');
  await page.getByRole('link', { name: 'Entrar con Instituto Marina' }).click();
  await authorise(page, somebody({ email: visitor.email }));
  await page.waitForURL('**/perfil');
  expect(await tracesOf(visitor.email)).toMatchObject({ accounts: '1', letters: '1' });
  await page.getByRole('button', { name: 'Desvincular' }).click();
  await expect(page.getByText('Su cuenta no está vinculada con Instituto Marina')).toBeVisible();
  expect(await tracesOf(visitor.email)).toMatchObject({ identities: '0' });
});

test('K4: the second step is owed to who comes from the institution too', async () => {
  const visitor = await newVisitor();
  await turnOn(visitor);
  const again = new Visitor(visitor.email);
  expect(await comeFrom(again, somebody({ email: visitor.email }), '?volver=/perfil')).toBe(
    '/entrar/segundo-paso?volver=%2Fperfil',
  );
  expect((await again.ask('/perfil')).headers.get('location')).toContain('/entrar');
});

test('K4: an answer with anything wrong opens no session, keeps nothing, and is explained', async () => {
  await forgetTries();
  const known = await newVisitor();
  const before = await tracesOf(known.email);
  for (const fault of faults) {
    const by = new Visitor();
    const to = await comeFrom(by, somebody({ email: known.email, fault }), '?idioma=en');
    expect(to, fault).toMatch(/^\/en\/sign-in\?aviso=institution-(failed|down|cancelled)$/);
    expect([...by.jar.keys()], fault).toEqual([]);
    expect(await by.read(to), fault).toContain('role="alert"');
    expect((await by.ask('/perfil')).status, fault).toBe(307);
  }
  expect(await tracesOf(known.email)).toEqual(before);
});

test('K4: an answer is good once, for the browser that asked, and leads to pages of this site only', async () => {
  const known = await newVisitor();
  const someone = somebody({ email: known.email });
  const by = new Visitor();
  const { pathname, search } = await answerFor(by, someone);
  const jar = new Map(by.jar);
  for (const thief of [new Visitor(), await askedToo()]) {
    const { jar: had } = thief;
    const answer = await thief.ask(pathname + search);
    expect(answer.headers.get('location')).toBe('/entrar?aviso=institution-failed');
    expect([...had.keys()]).toEqual([]);
  }
  expect((await by.ask(pathname + search)).headers.get('location')).toBe('/aprender');
  expect([...by.jar.keys()]).toEqual(['faro']);
  const replaying = new Visitor();
  for (const [name, value] of jar) replaying.jar.set(name, value);
  const again = await replaying.ask(pathname + search);
  expect(again.headers.get('location')).toBe('/entrar?aviso=institution-failed');

  for (const bad of ['//malo.example', 'https://malo.example', '/\\malo.example', '/a/..//malo.example'])
    expect(await comeFrom(new Visitor(), someone, `?volver=${encodeURIComponent(bad)}`)).toBe('/aprender');
  expect((await by.ask('/api/oidc/start')).headers.get('location')).toBe('/aprender');
});

async function askedToo(): Promise<Visitor> {
  const visitor = new Visitor();
  await visitor.ask('/api/oidc/start');
  return visitor;
}

test('K4: the page of newcomers is for the browser that came, and what it was told cannot be changed', async () => {
  const newcomer = await newNewcomer();
  const form = await newcomer.form('/registro/institucion', 'name="consent"');
  const email = newEmail();
  const fields: [string, string][] = [
    ...form,
    ['givenNames', 'Eva'],
    ['surnames', ''],
    ['country', ''],
    ['consent', 'on'],
    ['email', email],
    ['isAdmin', 'true'],
  ];
  const stranger = await new Visitor().send('/registro/institucion', fields);
  expect(stranger.headers.get('location')).toMatch(/\/entrar\?aviso=institution-over$/);
  expect(await tracesOf(newcomer.email)).toMatchObject({ accounts: '0' });
  const answer = await newcomer.send('/registro/institucion', fields);
  expect(new URL(answer.headers.get('location')!, 'http://x').pathname).toBe('/aprender');
  expect(await tracesOf(newcomer.email)).toMatchObject({ accounts: '1', identities: '1' });
  expect(await tracesOf(email)).toMatchObject({ accounts: '0' });
});
