import { createHash } from 'node:crypto';
import { email as emailSchema } from './input';

/**
 * What the browser that asked for a code remembers until the code is used: the address, and, where a password was
 * given with it, the proof of having given it.
 */
export type Pending = { email: string; proof: string };

/**
 * Proves knowledge of the password that the account has now, without showing its hash. Someone else who registers
 * the same unconfirmed address changes the hash, and this proof is worth nothing.
 */
export const proofOf = (passwordHash: string) =>
  createHash('sha256').update(`pending:${passwordHash}`).digest('base64url');

/** The cookie's name; it is sent to the pages that need it only. */
export const pendingCookie = 'faro-pending';

export const writePending = ({ email, proof }: Pending) =>
  `${Buffer.from(email).toString('base64url')}.${proof}`;

/** What a cookie says; null when it is not one of ours. */
export function readPending(cookie: string | undefined): Pending | null {
  const [address = '', proof = ''] = (cookie ?? '').split('.');
  const email = emailSchema.safeParse(Buffer.from(address, 'base64url').toString());
  return email.success ? { email: email.data, proof } : null;
}
