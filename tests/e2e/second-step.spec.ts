import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { password } from './person';
import { codeOf, nextHalfMinute, secondStep } from './second-step';
import { newVisitor } from './visitor';

const expectAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
};

for (const javaScriptEnabled of [true, false])
  test(`K4: signing in with a second step, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
  }) => {
    const visitor = await newVisitor();
    const look = javaScriptEnabled ? expectAccessible : async () => {};
    const context = await browser.newContext({ javaScriptEnabled, storageState: visitor.storage });
    const page = await context.newPage();
    await page.goto(secondStep);
    await page.getByRole('button', { name: 'Configurar' }).click();
    await page.waitForURL(/paso=2/);
    await look(page);
    const secret = (await page.locator('p.font-mono').textContent())!.replaceAll(' ', '');
    await page.getByLabel('Código de la aplicación').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Activar el segundo paso' }).click();
    await page.waitForURL(/paso=3/);
    await look(page);

    await nextHalfMinute(visitor.email);
    await page.getByLabel('Código de la aplicación').first().fill(codeOf(secret));
    await page.getByRole('button', { name: 'Crear diez códigos nuevos' }).click();
    const told = await page.getByText('Anote o imprima estos códigos').textContent();
    const [recovery] = /[a-z2-9]{5}-[a-z2-9]{5}/.exec(told ?? '')!;
    await context.close();

    const elsewhere = await browser.newContext({ javaScriptEnabled });
    const other = await elsewhere.newPage();
    const enter = async (code: string) => {
      await other.goto('/entrar?volver=/perfil');
      await other.getByLabel('Correo electrónico').fill(visitor.email);
      await other.getByLabel('Contraseña').fill(password);
      await other.getByRole('button', { name: 'Entrar' }).click();
      await other.waitForURL(/entrar\/segundo-paso/);
      await other.getByLabel('Código de la aplicación').fill(code);
      await other.getByRole('button', { name: 'Entrar' }).click();
    };
    await nextHalfMinute(visitor.email);
    await enter('123 45');
    await expect(other.getByText(/código/i).first()).toBeVisible();
    await look(other);
    await other.goto('/perfil');
    await expect(other).toHaveURL(/\/entrar/);

    await enter(codeOf(secret));
    await other.waitForURL(/\/perfil/);
    await other.getByRole('button', { name: 'Cerrar sesión' }).click();
    await other.waitForURL((address) => address.pathname === '/');

    await enter(recovery);
    await other.waitForURL(/\/perfil/);
    await elsewhere.close();
  });
