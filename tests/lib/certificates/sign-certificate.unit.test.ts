import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, randomInt, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { renderCertificate } from '@/lib/certificates/render-certificate';
import { signCertificate } from '@/lib/certificates/sign-certificate';
import type { OpenKey } from '@/lib/certificates/signer';
import { createSelfSigned } from '@/lib/certificates/x509';
import { hasOpenssl, isIntact, takeApart, verifyWithOpenssl } from './cms-check';
import { readPdf } from './pdf-reader';
import { code, facts, now } from './sample';

let key: OpenKey;
let pdf: Uint8Array;
let signed: Uint8Array;
const sign = () =>
  signCertificate({ pdf, key, at: now, reason: 'Certificado «Ñandú ꞌ» (1)', location: 'faro.example' });

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const certificate = new X509Certificate(await createSelfSigned(privateKey, 'Faro', now));
  key = { id: 'faro-1', certificate, key: privateKey };
  pdf = await renderCertificate({ facts, code, issuedAt: now });
  signed = await sign();
});

test('the key has a certificate of its own: twenty years, for signatures only', () => {
  const { certificate } = key;
  expect(certificate.subject).toContain('CN=Faro');
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(key.key)).toBe(true);
  expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2046);
  expect(certificate.ca).toBe(false);
  if (!hasOpenssl) return;
  const text = execFileSync('openssl', ['x509', '-noout', '-text'], {
    input: certificate.toString(),
    encoding: 'utf8',
  });
  expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
});

test('the signature covers the whole document and leaves what it signs as it was', async () => {
  const { byteRange, from, to } = takeApart(signed);
  expect(byteRange).toEqual([0, from - 1, to + 1, signed.length - to - 1]);
  expect(Buffer.from(signed.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
  expect(isIntact(signed, key.certificate)).toBe(true);
  const read = await readPdf(signed);
  expect(read.text).toContain(facts.holderName);
  expect(read.isTagged).toBe(true);
});

test.runIf(hasOpenssl)('OpenSSL accepts it, as PAdES B-B without signing-time in the message', () => {
  const message = verifyWithOpenssl(signed);
  expect(message).toContain('id-smime-aa-signingCertificateV2');
  expect(message).not.toContain('signingTime');
  const text = Buffer.from(signed).toString('latin1');
  expect(text).toContain('/ETSI.CAdES.detached');
  expect(text).toContain('/M (D:20261123150000');
});

test('the same document, key and instant give the same bytes', async () => {
  expect(Buffer.from(await sign()).equals(Buffer.from(signed))).toBe(true);
});

test('a change of any one byte is noticed', () => {
  for (let round = 0; round < 200; round++) {
    const at = randomInt(signed.length);
    const changed = new Uint8Array(signed);
    changed[at]! ^= 1 << randomInt(8);
    expect({ at, isIntact: isIntact(changed, key.certificate) }).toEqual({ at, isIntact: false });
  }
});

test.runIf(hasOpenssl)('OpenSSL notices a changed document too', () => {
  for (let round = 0; round < 10; round++) {
    const changed = new Uint8Array(signed);
    changed[randomInt(pdf.length)]! ^= 1;
    expect(() => verifyWithOpenssl(changed)).toThrow();
  }
});

test('what is added after the signature is noticed', () => {
  expect(isIntact(new Uint8Array(Buffer.concat([signed, Buffer.from('\n1 0 obj\n')])), key.certificate)).toBe(
    false,
  );
});

test.runIf(existsSync('/usr/bin/pdfsig'))('pdfsig finds one valid signature over the total document', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'faro-sig-')), 'signed.pdf');
  writeFileSync(file, signed);
  const answer = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
  expect(answer).toContain('Signature is Valid');
  expect(answer).toContain('Total document signed');
  expect(answer).toContain('ETSI.CAdES.detached');
});
