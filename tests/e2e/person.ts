import { expect, type Page } from '@playwright/test';
import postgres from 'postgres';

/** The database behind the site under test: where letters lie, and keys of questions. */
export const database = postgres(process.env.E2E_DATABASE_URL ?? '', { max: 2, onnotice: () => {} });

export const course = 'trata-consular';
export const password = 'una-clave-larga-y-propia';

let people = 0;
export const newEmail = () => `persona-${Date.now()}-${process.pid}-${++people}@ejemplo.test`;

/** The code in the newest letter to this address. */
export async function codeFor(email: string): Promise<string> {
  await expect
    .poll(async () => (await lettersTo(email)).length, { message: `a letter to ${email}` })
    .toBeGreaterThan(0);
  const [letter] = await lettersTo(email);
  return /\b\d{6}\b/.exec(letter!.text)![0];
}

const lettersTo = (email: string) =>
  database<{ text: string; template: string }[]>`
    select text, template from letters where to_email = ${email} order by created_at desc`;

/** Makes an account by the site's own pages, and is signed in afterwards. */
export async function register(page: Page, name: { given: string; surnames: string }): Promise<string> {
  const email = newEmail();
  await page.goto('/registro');
  await page.getByLabel('Nombres').fill(name.given);
  await page.getByLabel('Apellidos').fill(name.surnames);
  await page.getByLabel('Correo electrónico').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Crear cuenta' }).click();
  await page.waitForURL(/registro\/confirmar/);
  await page.getByLabel(/código/i).fill(await codeFor(email));
  await page.getByRole('button', { name: /confirmar/i }).click();
  await page.waitForURL(/aprender|cursos/);
  return email;
}

export async function enrol(page: Page): Promise<void> {
  await page.goto(`/cursos/${course}`);
  await page.getByRole('button', { name: 'Inscribirme' }).click();
  await page.waitForURL(new RegExp(`/aprender/${course}`));
}
