import { type Browser, expect, type Page, test } from '@playwright/test';
import { least } from '@/tests/lib/surveys/sample';
import { database } from './person';
import { sentinels, small } from './sentinels';
import { courseAddress } from './small-course';
import { opinion } from './small-survey';
import { countAnswers } from './survey-answers';
import { newVisitor, type Visitor } from './visitor';

const address = courseAddress(small, opinion);
const send = (page: Page) => page.getByRole('button', { name: 'Enviar mis respuestas' });

async function learner(): Promise<Visitor> {
  const visitor = await newVisitor();
  await visitor.submit(`/cursos/${small}`, 'name="course"');
  return visitor;
}

async function open(browser: Browser, visitor: Visitor, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ storageState: visitor.storage, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function answer(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`[name="${name}"][value="${value}"]`).check();
}

const answersWith = (comment: string) =>
  database`select * from survey_answers where answers->>'comentario' = ${comment}`;

for (const withScripts of [true, false])
  test(`a survey ${withScripts ? 'with' : 'without'} JavaScript: says what becomes of it, refuses beside each question, loses nothing, is sent once (E1, X7, X13)`, async ({
    browser,
  }) => {
    const page = await open(browser, await learner(), withScripts);
    await expect(page.getByText('Son anónimas.')).toBeVisible();
    await expect(page.getByText('Se envían una sola vez.')).toBeVisible();
    await expect(page.getByText('Responder es voluntario.')).toBeVisible();
    await expect(page.getByText('No es obligatoria')).toBeVisible();

    const useful = page.getByRole('radiogroup', { name: '¿Le sirve?' });
    const length = page.getByRole('radiogroup', { name: '¿Y el largo?' });
    await useful.getByRole('radio', { name: '5 Mucho' }).check();
    await page.getByRole('radiogroup', { name: 'Antes' }).getByRole('radio', { name: '2' }).check();
    await page.getByRole('checkbox', { name: 'Lento' }).check();
    const comment = `Llamen a ana-${Date.now()}@ejemplo.test`;
    await page.getByRole('textbox').fill(comment);
    await send(page).click();

    await expect(page.getByText('Falta una respuesta obligatoria.')).toBeVisible();
    await expect(length).toHaveAccessibleDescription(/Elija una respuesta/);
    await expect(length).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('link', { name: 'Pregunta 3: ¿Y el largo?' })).toHaveAttribute(
      'href',
      '#s-largo',
    );
    const expectKept = async () => {
      await expect(useful.getByRole('radio', { name: '5 Mucho' })).toBeChecked();
      await expect(
        page.getByRole('radiogroup', { name: 'Antes' }).getByRole('radio', { name: '2' }),
      ).toBeChecked();
      await expect(page.getByRole('checkbox', { name: 'Lento' })).toBeChecked();
      await expect(page.getByRole('textbox')).toHaveValue(comment);
    };
    await expectKept();

    await length.getByRole('radio', { name: 'Demasiado' }).check();
    await send(page).click();
    await expect(page.getByText('Un comentario parece llevar datos de una persona')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveAccessibleDescription(/Quite correos/);
    await expectKept();
    await expect(length.getByRole('radio', { name: 'Demasiado' })).toBeChecked();
    expect(await answersWith(comment)).toHaveLength(0);

    // Another tab, opened before: what is sent from it later is thanked for and not kept.
    const late = await page.context().newPage();
    await late.goto(address);
    await page.getByRole('checkbox', { name: 'Revisé mis comentarios' }).check();
    await send(page).click();
    await expect(page.getByText('Gracias', { exact: true })).toBeVisible();
    await expect(send(page)).toBeHidden();
    await expect(page.getByText('Enviada').or(page.getByText('Completada')).first()).toBeVisible();
    await expect(page.getByText(comment)).toBeHidden();
    expect(await answersWith(comment)).toMatchObject([
      { answers: { utilidad: '5', largo: 'demasiado', fallas: ['lento'], 'confianza--antes': '2' } },
    ]);

    await answer(late, least);
    await late.getByRole('textbox').fill(`Tarde: ${comment}`);
    await send(late).click();
    await expect(late.getByText('Gracias', { exact: true })).toBeVisible();
    expect(await answersWith(comment)).toHaveLength(1);
    expect(await answersWith(`Tarde: ${comment}`)).toHaveLength(0);
  });

test('a second click on «Enviar mis respuestas» gives one answer (E1)', async ({ browser }) => {
  const page = await open(browser, await learner());
  const comment = `Dos veces ${Math.random().toString(36).replace(/[\d.]/g, 'x')}`;
  await answer(page, least);
  await page.getByRole('textbox').fill(comment);
  await send(page).dblclick();
  await expect(page.getByText('Gracias', { exact: true })).toBeVisible();
  expect(await answersWith(comment)).toHaveLength(1);
});

test('without a connection the survey stays where it is, and says so (E1)', async ({ browser }) => {
  const page = await open(browser, await learner());
  await page.waitForLoadState('networkidle');
  await page.getByRole('textbox').fill('Sin línea');
  await page.context().setOffline(true);
  await send(page).click();
  await expect(page.getByText('No hay conexión. Sus respuestas siguen aquí')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('Sin línea');
  await page.context().setOffline(false);
});

test('the staff of its course sees numbers, bars and comments, and takes them along as a file; with too few it sees none (E1, H1, H3)', async ({
  browser,
}) => {
  await countAnswers(small);
  const staff = await newVisitor({ coordinates: [small, sentinels] });
  const page = await (await browser.newContext({ storageState: staff.storage })).newPage();
  await page.goto(`/admin/cursos/${small}`);
  await page.getByRole('link', { name: 'Encuestas' }).click();
  await page.getByRole('link', { name: 'Su opinión' }).click();
  await expect(page.getByText(/respuestas contadas/)).toBeVisible();
  const table = page.getByRole('table', { name: '¿Cuánta confianza tiene? Antes' });
  await expect(table.getByRole('row', { name: /^2 / })).toContainText('%');
  await expect(page.getByText(/Promedio: \d(,\d)? de 5/).first()).toBeVisible();
  await expect(page.getByText('Me gustó la historia.').first()).toBeVisible();
  expect(await page.content()).not.toMatch(/@ejemplo\.test<\/span>|enrolment/);

  const address = await page.getByRole('link', { name: 'Descargar en CSV' }).getAttribute('href');
  const file = await page.request.get(address!);
  expect(file.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(file.headers()['content-disposition']).toContain('attachment');
  const bytes = await file.body();
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain('Pregunta,Apartado,Opción o comentario,Veces,Porcentaje\r\n');

  await page.goto(`/admin/cursos/${sentinels}/encuestas/${opinion}`);
  await expect(page.getByText('Todavía no se pueden mostrar resultados')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});
