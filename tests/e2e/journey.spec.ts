import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { fillIn, rightAnswers } from './answers';
import { course, database, enrol, register } from './person';

test('from the catalogue to a certificate that a stranger verifies (A1–F3), also without JavaScript (X7)', async ({
  page,
  browser,
}) => {
  test.setTimeout(900_000);
  await page.goto('/cursos?buscar=TRATA');
  await page.getByRole('link', { name: 'Trata de personas' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trata de personas');
  await page.getByRole('link', { name: 'Inscribirme' }).click();

  const email = await register(page, { given: 'María Ñahui', surnames: 'Xicará Güell' });
  await enrol(page);
  await expect(page.getByText('¿Qué me falta para el certificado?')).toBeVisible();

  await page.getByLabel('Nombre que aparecerá en el certificado').fill('María Ñahui Xicará Güell');
  await page.getByRole('button', { name: 'Confirmar este nombre' }).click();
  await expect(page.getByText('Nombre confirmado')).toBeVisible();

  await page.getByRole('link', { name: 'Comenzar el curso' }).click();
  await goThrough(page, email);

  const [answered] = await database`
    select s.submitted_at from activity_states s
    join activities a on a.id = s.activity_id and a.ref = 'encuesta-de-cierre'
    join enrolments e on e.id = s.enrolment_id join users u on u.id = e.user_id
    where u.email = ${email} and s.submitted_at is not null`;
  expect(answered, 'the survey lies on the way to the certificate').toBeDefined();

  await page.goto(`/aprender/${course}`);
  await expect(page.getByText('Curso completado').first()).toBeVisible();
  const download = page.getByRole('link', { name: 'Descargar certificado' });
  await expect(async () => {
    await page.reload();
    await expect(download).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  const address = await download.getAttribute('href');
  const code = address!.split('/').at(-1)!;

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const file = await stranger.request.get(address!);
  const pdf = await file.body();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const checking = await stranger.newPage();
  await checking.goto('/verificar');
  await checking.getByLabel('Código del certificado').fill(code.toLowerCase().replaceAll('-', ' '));
  await checking.getByRole('button', { name: 'Verificar' }).click();
  await expect(checking.getByRole('heading', { level: 1 })).toContainText(/válido/i);
  await expect(checking.getByText('María Ñahui Xicará Güell')).toBeVisible();
  await expect(checking.getByText('Trata de personas').first()).toBeVisible();
  expect(await stranger.cookies()).toEqual([]);

  const json = await stranger.request.get(`/verificar/${code}`, { headers: { Accept: 'application/json' } });
  expect(json.headers()['access-control-allow-origin']).toBe('*');
  const said = await json.json();
  expect(said).toMatchObject({ status: 'valid', holderName: 'María Ñahui Xicará Güell', hours: 4 });
  expect(said.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  expect(JSON.stringify(said)).not.toContain('@');
  await stranger.close();
});

/** Every activity from first to last, each by its own main button. */
async function goThrough(page: import('@playwright/test').Page, email: string): Promise<void> {
  for (let step = 0; step < 200; step++) {
    const read = page.getByRole('button', { name: 'Marcar como leída' });
    const start = page.getByRole('button', { name: 'Comenzar', exact: true });
    const choose = page.getByRole('button', { name: 'Elegir y seguir' });
    const go = page.getByRole('link', { name: 'Seguir', exact: true });
    const save = page.getByRole('button', { name: 'Guardar y seguir' });
    const plan = page.getByRole('button', { name: 'Guardar y terminar' });
    const survey = page.getByRole('button', { name: 'Enviar mis respuestas' });
    const finish = page.getByRole('button', { name: 'Terminar y enviar' });
    await page.locator('h1').first().waitFor();
    const before = page.url();
    if (await finish.isVisible()) {
      await finish.click();
      await page.waitForURL(/resultado/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aprobado');
      if (await page.getByText('Curso completado.').isVisible()) return;
      await page.getByRole('link', { name: 'Volver al curso' }).click();
      await page.getByRole('link', { name: 'Continuar', exact: true }).click();
      await page.waitForURL((url) => url.pathname.split('/').length > 3);
      continue;
    }
    if (await save.isVisible()) {
      await fillIn(page, await rightAnswers(email));
      await save.click();
      await expect.poll(() => page.url()).not.toBe(before);
    } else if (await read.isVisible()) {
      await read.click();
      await expect.poll(() => page.url()).not.toBe(before);
    } else if (await choose.isVisible()) {
      await page.locator('main input[type=radio]').first().check();
      await choose.click();
      await expect(choose).toBeHidden();
    } else if (await go.isVisible()) {
      await go.click();
      await page.waitForLoadState();
    } else if (await plan.isVisible()) {
      for (const row of await page.getByLabel('Qué se hará').all())
        await row.fill('Preparar un lugar reservado');
      await plan.click();
      await expect(plan).toBeHidden();
    } else if (await survey.isVisible()) {
      await answerSurvey(page);
      await survey.click();
      await expect(page.getByText('Gracias', { exact: true })).toBeVisible();
    } else if (await start.isVisible()) {
      await start.click();
      await expect(start).toBeHidden();
    } else {
      await page.getByRole('link', { name: /^Siguiente: / }).click();
      await expect.poll(() => page.url()).not.toBe(before);
    }
  }
  throw new Error('The course does not end.');
}

/** The closing survey: the first choice of each question, and something in words. */
async function answerSurvey(page: import('@playwright/test').Page): Promise<void> {
  for (const group of await page.getByRole('radiogroup').all())
    await group.getByRole('radio').first().check();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('textbox').fill('Más historias como la última.');
}
