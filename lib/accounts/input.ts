import { z } from 'zod';
import { safeReturn } from './safe-return';

/** An address as it is stored: trimmed, in lower case, without look-alike letters of other widths. */
export const email = z
  .string()
  .max(320, { error: 'email' })
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email({ error: 'email' }).max(254, { error: 'email' }));

export const password = z.string().min(10, { error: 'password-short' }).max(200, { error: 'password-long' });

// Control characters, and the marks that turn the direction of what follows, have no place in a line of text.
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;

const line = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replace(invisible, ' ').replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, { error: 'too-long' }));
const needed = (max: number) => line(max).pipe(z.string().min(1, { error: 'required' }));

export const names = {
  givenNames: needed(80),
  /** Empty for people with one name. */
  surnames: line(80),
};
/** What certificates print. */
export const certificateName = needed(120);
/** The countries of the Regional Conference on Migration (ISO 3166); `ZZ` is any other, as in CLDR. */
export const countries = ['BZ', 'CA', 'CR', 'DO', 'GT', 'HN', 'MX', 'NI', 'PA', 'SV', 'US', 'ZZ'] as const;
const country = z.enum(['', ...countries]);

/** Where to go afterwards; anything but a page of this site is left out. */
const volver = z
  .string()
  .optional()
  .transform((value) => safeReturn(value));

export const registerInput = z.object({
  ...names,
  email,
  password,
  country: country.optional(),
  consent: z.literal('on', { error: 'consent' }),
  volver,
});
/** What an institution does not say of somebody whom it vouches for. */
export const identityInput = registerInput.omit({ email: true, password: true });
/** For whom an institution (`issuer`) vouches. `email` is null where it does not vouch for the address. */
export const claims = z.object({
  issuer: z.string(),
  subject: z.string(),
  email: z.string().nullable(),
  givenNames: z.string(),
  surnames: z.string(),
});
export const signInInput = z.object({
  email,
  password: z.string().min(1, { error: 'required' }).max(200, { error: 'password-long' }),
  volver,
});
export const code = z
  .string()
  .max(100, { error: 'code' })
  .transform((value) => value.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'code' }));
/** Six figures of the app, or a recovery code. */
export const secondStepInput = z.object({
  code: z.string().trim().min(6, { error: 'code' }).max(40, { error: 'code' }),
  volver,
});
export const confirmInput = z.object({
  email,
  code,
  password: z.string().min(1, { error: 'required' }).max(200, { error: 'password-long' }).optional(),
  volver,
});
export const emailInput = z.object({ email });
export const resetInput = z.object({ email, code, password });
export const profileInput = z.object({ ...names, certificateName, country, institution: line(160) });
