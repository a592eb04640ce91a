import { expect, test } from '@playwright/test';
import { database } from './person';
import { small } from './sentinels';
import { certificateOf, courseAddress, goUpTo } from './small-course';
import { newVisitor } from './visitor';

test('who had a certificate that was revoked reads so on the course’s page, since when and why (E10)', async ({
  browser,
}) => {
  const visitor = await newVisitor();
  await goUpTo(visitor, 'end');
  const code = await certificateOf(visitor);
  const page = await (await browser.newContext({ storageState: visitor.storage })).newPage();
  await page.goto(courseAddress(small));
  await expect(page.getByText('Su certificado está emitido.')).toBeVisible();

  await database`
    update certificates set revoked_at = '2027-02-03T12:00:00Z', revoked_public_reason = 'Se emitió por error'
    where code = ${code}`;
  await database`update activity_states set read_at = null
    where enrolment_id in (select id from enrolments where user_id = ${visitor.userId})`;
  await page.goto(courseAddress(small));
  await expect(page.getByText('Revocado el 3 de febrero de 2027')).toBeVisible();
  await expect(page.getByText('Se emitió por error')).toBeVisible();
  await expect(page.getByText('Hay contenido nuevo desde que usted terminó.')).toBeVisible();
  await expect(page.getByText(/sigue siendo válido|se está emitiendo|está emitido/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Ver la página de verificación' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Certificado revocado');
});
