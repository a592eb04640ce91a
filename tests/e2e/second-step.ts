import { Secret, TOTP } from 'otpauth';
import { database } from './person';
import type { Visitor } from './visitor';

export const secondStep = '/perfil/segundo-paso';

/** The secret that the page shows to be typed into an app. */
export async function secretOn(visitor: Visitor): Promise<string> {
  const shown = /<p[^>]*font-mono[^>]*>([A-Z2-7 ]+)<\/p>/.exec(await visitor.read(secondStep))?.[1];
  if (!shown) throw new Error('The page shows no secret.');
  return shown.replaceAll(' ', '');
}

/** What the app shows now. */
export const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

/** As if half a minute had gone by: the code that was just used may be used again. */
export const nextHalfMinute = (email: string) =>
  database`update users set totp_last_step = null where email = ${email}`;

/** Turns the second step on by the site's own pages; the app's secret. */
export async function turnOn(visitor: Visitor): Promise<string> {
  await visitor.submit(secondStep, 'Configurar');
  const secret = await secretOn(visitor);
  await visitor.submit(secondStep, 'Activar el segundo paso', [['code', codeOf(secret)]]);
  await nextHalfMinute(visitor.email);
  return secret;
}
