import { createPrivateKey, generateKeyPair, type KeyObject, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { countRetiredSigningKeys, findSigningKey, insertSigningKey } from '@/db/queries/certificates';
import { record } from '@/lib/audit/record';
import type { Context } from '@/lib/kernel/context';
import { createSelfSigned } from './x509';

export type OpenKey = { id: string; certificate: X509Certificate; key: KeyObject };

/**
 * The key with which this installation signs, opened with the passphrase; created the first time. Asked many times
 * at once, it is created once. RSA, because its signatures are the same each time and every PDF reader knows them.
 * Throws when the passphrase is not the one that the key was locked with.
 */
export async function ensureSigningKey(
  ctx: Context,
  { passphrase }: { passphrase: string },
): Promise<OpenKey> {
  let row = await findSigningKey(ctx.store);
  if (!row) {
    await createSigningKey(ctx, passphrase);
    row = (await findSigningKey(ctx.store))!;
  }
  const key = createPrivateKey({ key: row.encryptedKeyPem, passphrase });
  return { id: row.id, certificate: new X509Certificate(row.certificatePem), key };
}

/** The id counts the keys, so that of two creators at once the second finds its place taken. */
async function createSigningKey(ctx: Context, passphrase: string): Promise<void> {
  const id = `faro-${(await countRetiredSigningKeys(ctx.store)) + 1}`;
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  const certificate = new X509Certificate(await createSelfSigned(privateKey, 'Faro', ctx.now));
  const locked = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  const isNew = await insertSigningKey(ctx.store, {
    id,
    certificatePem: certificate.toString(),
    encryptedKeyPem: String(locked),
    createdAt: ctx.now,
  });
  if (isNew) await record(ctx, { action: 'signing-key.created', subject: id });
}
