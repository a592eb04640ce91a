import { sign } from 'node:crypto';
import { type DigestAlgorithm, PDF, type Signer } from '@libpdf/core';
import { withoutSigningTime } from './cms';
import type { OpenKey } from './signer';

export type Signing = { pdf: Uint8Array; key: OpenKey; at: Date; reason: string; location: string };

/** In bytes; the CMS of an RSA-3072 key with its certificate takes about 1,900. */
const room = 2600;

/**
 * The PDF with one PAdES signature (level B-B, ETSI.CAdES.detached) over the whole document, appended to the given
 * bytes, which stay as they are. The same document, key and instant give the same bytes.
 */
export async function signCertificate({ pdf, key, at, reason, location }: Signing): Promise<Uint8Array> {
  const signWith = (data: Uint8Array, digest: DigestAlgorithm) =>
    sign(digest.replace('-', ''), data, key.key);
  const signer: Signer = {
    certificate: new Uint8Array(key.certificate.raw),
    keyType: 'RSA',
    signatureAlgorithm: 'RSASSA-PKCS1-v1_5',
    sign: async (data, digest) => new Uint8Array(signWith(data, digest)),
  };
  const document = await PDF.load(pdf);
  const { bytes, warnings } = await document.sign({
    signer,
    reason: plain(reason),
    location: plain(location),
    signingTime: at,
    fieldName: 'Faro',
    level: 'B-B',
    estimatedSize: room,
  });
  if (warnings.length > 0)
    throw new Error(`signing warned: ${warnings.map((one) => one.message).join('; ')}`);
  return withoutSigningTime(bytes, (data) => signWith(data, 'SHA-256'));
}

/** libpdf escapes these three twice, so they would be shown with strokes before them. */
const plain = (text: string) => text.replace(/[()\\]/g, '');
