import { createPublicKey, type KeyObject, randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, OctetString, PrintableString, Utf8String } from 'asn1js';
import * as pkijs from 'pkijs';

const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto });
const years = (from: Date, count: number) =>
  new Date(Date.UTC(from.getUTCFullYear() + count, from.getUTCMonth(), from.getUTCDate()));
const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }) =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });

/**
 * A certificate of the key for itself (X.509 version 3, DER), for signatures only, valid for twenty years. `key` is
 * RSA; `serial` parts the certificates of different installations and keys.
 */
export async function createSelfSigned(key: KeyObject, name: string, now: Date): Promise<Uint8Array> {
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const der = key.export({ type: 'pkcs8', format: 'der' });
  const privateKey = await webcrypto.subtle.importKey('pkcs8', der, rsa, false, ['sign']);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const publicKey = await webcrypto.subtle.importKey('spki', spki, rsa, true, ['verify']);

  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: toBuffer(serial) }),
  });
  for (const party of [certificate.subject, certificate.issuer]) {
    party.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
      new pkijs.AttributeTypeAndValue({
        type: '2.5.4.5',
        value: new PrintableString({ value: serial.toString('hex', 0, 6) }),
      }),
    );
  }
  certificate.notBefore.value = new Date(Math.floor(now.getTime() / 1000 - 300) * 1000);
  certificate.notAfter.value = years(now, 20);
  await certificate.subjectPublicKeyInfo.importKey(publicKey as CryptoKey, engine);
  const digest = await webcrypto.subtle.digest(
    'SHA-1',
    certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView,
  );
  // Bits 0 and 1 of keyUsage: digitalSignature and nonRepudiation.
  const usage = new BitString({ valueHex: new Uint8Array([0b1100_0000]).buffer, unusedBits: 6 });
  certificate.extensions = [
    extension('2.5.29.19', true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension('2.5.29.15', true, usage),
    extension('2.5.29.14', false, octets(digest)),
  ];
  await certificate.sign(privateKey as CryptoKey, 'SHA-256', engine);
  return new Uint8Array(certificate.toSchema(true).toBER());
}

const toBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const octets = (bytes: ArrayBuffer) => new OctetString({ valueHex: bytes });
