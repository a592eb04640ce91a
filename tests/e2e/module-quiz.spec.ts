import { expect, test } from '@playwright/test';
import { newVisitor } from './visitor';

const home = '/aprender/trata-consular';
const quiz = `${home}/compruebe-bienvenida`;

test('a quiz that is only to be handed in completes without being passed, and says so (C1, C9, D9)', async ({
  browser,
}) => {
  const visitor = await newVisitor();
  await visitor.submit('/cursos/trata-consular', 'name="course"');
  const page = await (await browser.newContext({ storageState: visitor.storage })).newPage();
  await page.goto(home);
  const missing = page.getByRole('region', { name: '¿Qué me falta para el certificado?' });
  await missing.locator('summary').click();
  await expect(missing.getByRole('link', { name: 'Compruebe lo aprendido: bienvenida' })).toBeVisible();

  await page.goto(quiz);
  await page.getByRole('button', { name: 'Comenzar', exact: true }).click();
  await page.waitForURL(/\/intento/);
  await page.goto(`${quiz}/intento/resumen`);
  await page.getByRole('button', { name: 'Terminar y enviar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No aprobado');
  await expect(page.getByText('con eso la actividad queda completa')).toBeVisible();

  await page.getByRole('link', { name: 'Volver al curso' }).click();
  await expect(page.getByText(/^1 de \d+ actividades obligatorias$/)).toBeVisible();
  await missing.locator('summary').click();
  await expect(missing.getByRole('link', { name: /^Compruebe lo aprendido: entender/ })).toBeVisible();
  await expect(missing.getByRole('link', { name: 'Compruebe lo aprendido: bienvenida' })).toHaveCount(0);
});
