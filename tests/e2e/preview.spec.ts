import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { belongingsOf } from './belongings';
import { database } from './person';
import { feedbackMark, keyMark, rubricMark } from './planted-question';
import { workshopSentinels } from './sentinels';
import { quiz } from './small-course';
import { newVisitor } from './visitor';

/* D13: a quiz of every kind of question, tried by who coordinates it. */

const address = `/admin/cursos/${workshopSentinels}/actividades/${quiz}`;

for (const withScripts of [true, false])
  test(`a preview ${withScripts ? 'with' : 'without'} JavaScript: answered, sent, looked at, and nothing of it is kept (D13)`, async ({
    browser,
  }) => {
    // The draft alone: what learners sit stays as it is published.
    await database`
      update activities set body = body || '{"behaviour": "immediate"}'
      where ref = ${quiz} and course_id = (select id from courses where slug = ${workshopSentinels})`;
    const visitor = await newVisitor({ coordinates: [workshopSentinels] });
    const context = await browser.newContext({
      storageState: visitor.storage,
      javaScriptEnabled: withScripts,
    });
    const page = await context.newPage();
    const expectAccessible = async () => {
      if (!withScripts) return;
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    };
    await page.goto(address);
    await page.getByRole('main').getByRole('link', { name: 'Vista previa', exact: true }).click();
    await expect(page.getByText('Esto es una vista previa: nada se guarda')).toBeVisible();
    expect(await page.content()).not.toMatch(new RegExp(`${keyMark}|${feedbackMark}|${rubricMark}`));
    await expectAccessible();
    const before = await belongingsOf(visitor.userId);

    const essay = 'Subí a la torre.\nEsperé «hasta el alba» y llamé.';
    await page.locator('textarea').fill(essay);
    await page.getByRole('button', { name: 'Enviar y ver el resultado' }).click();
    await expect(page.getByRole('heading', { name: 'Por calificar' })).toBeVisible();
    await expect(page.getByText('Subí a la torre.')).toBeVisible();
    // The key waits for who passes, and a person has to say that first.
    expect(await page.content()).not.toMatch(new RegExp(`${keyMark}|${rubricMark}`));
    await expectAccessible();

    await page.getByRole('button', { name: 'Al comprobar' }).click();
    await expect(page.getByText('Ninguna de estas respuestas se puede comprobar')).toBeVisible();
    await page.getByRole('button', { name: 'Al entregar' }).click();
    await expect(page.getByText('Subí a la torre.')).toBeVisible();
    await expect(page.getByText('hasta el alba')).toBeVisible();
    await page.getByRole('link', { name: 'Responder otra vez' }).click();
    await expect(page.locator('textarea')).toHaveValue('');
    await page.getByRole('link', { name: 'Versión publicada' }).click();
    await page.getByRole('link', { name: 'Otro sorteo' }).click();
    await expect(page).toHaveURL(/version=publicada&orden=1/);
    await page.getByRole('button', { name: 'Enviar y ver el resultado' }).click();
    await expect(page.getByRole('heading', { name: 'No aprobado' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Al comprobar' })).toHaveCount(0);
    expect(await belongingsOf(visitor.userId)).toEqual(before);
    await context.close();
  });
