import { z } from 'zod';

/** An address as it is stored: trimmed, in lower case, without look-alike letters of other widths. */
export const email = z
  .string()
  .transform((value) => value.normalize('NFKC').trim().toLowerCase())
  .pipe(z.email({ error: 'email' }).max(254, { error: 'email' }));

export const password = z.string().min(10, { error: 'password-short' }).max(200, { error: 'password-long' });

const line = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, { error: 'too-long' }));
const needed = (max: number) => line(max).pipe(z.string().min(1, { error: 'required' }));

export const names = {
  givenNames: needed(80),
  /** Empty for people with one name. */
  surnames: line(80),
};
/** What certificates print. */
export const certificateName = needed(120);

export const registerInput = z.object({
  ...names,
  email,
  password,
  country: z.string().max(2).optional(),
  consent: z.literal('on', { error: 'consent' }),
});
export const signInInput = z.object({ email, password: z.string().min(1, { error: 'required' }).max(200) });
export const code = z
  .string()
  .transform((value) => value.replace(/\D/g, ''))
  .pipe(z.string().length(6, { error: 'code' }));
export const confirmInput = z.object({ email, code });
export const emailInput = z.object({ email });
export const resetInput = z.object({ email, code, password });
export const profileInput = z.object({
  ...names,
  certificateName,
  country: line(2),
  institution: line(160),
});
