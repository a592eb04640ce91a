import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** Codes of an authenticator app: RFC 6238 with SHA-1, six digits, half a minute, which every such app can do. */
const totpOf = (secret: string, label = 'Faro') =>
  new TOTP({
    issuer: 'Faro',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  });

/** A new secret, in the letters that people can type. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from the QR code. */
export const addressOf = (secret: string, email: string): string => totpOf(secret, email).toString();

/** The number of the half minute whose code this is, one before and one after included; null when it is none. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : TOTP.counter({ period: 30, timestamp }) + delta;
}

const keyOf = (sealingKey: string) => Buffer.from(hkdfSync('sha256', sealingKey, '', 'faro second step', 32));

/** The secret as it is stored: whoever reads the table alone cannot make codes. */
export function seal(secret: string, sealingKey: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(sealingKey), iv);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The secret again. Throws when it was sealed with another key, or changed since. */
export function unseal(stored: string, sealingKey: string): string {
  const bytes = Buffer.from(stored, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(sealingKey), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
