import type { z } from 'zod';
import { type claims, email as emailSchema, names } from './input';

export type Claims = z.infer<typeof claims>;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

const shortened = (value: unknown) => names.surnames.parse([...textOf(value)].slice(0, 80).join(''));

/**
 * The claims of a token that was checked, in our own words; null when they name nobody. An address counts only where
 * the institution says that it is verified; some write that as text.
 */
export function readClaims(raw: Record<string, unknown>): Claims | null {
  const [issuer, subject] = [textOf(raw.iss), textOf(raw.sub)];
  if (!issuer || !/^[\x20-\x7e]{1,255}$/.test(subject)) return null;
  const email = emailSchema.safeParse(textOf(raw.email));
  const isVerified = raw.email_verified === true || raw.email_verified === 'true';
  return {
    issuer,
    subject,
    email: email.success && isVerified ? email.data : null,
    givenNames: shortened(raw.given_name) || shortened(raw.name),
    surnames: shortened(raw.given_name) ? shortened(raw.family_name) : '',
  };
}
