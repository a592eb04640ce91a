import { execFileSync } from 'node:child_process';
import { createHash, verify, type X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pkijs from 'pkijs';
import { findSignature } from '@/lib/certificates/cms';

/** The signed bytes, and the CMS cut to its own length. */
export function takeApart(pdf: Uint8Array) {
  const { byteRange, from, to } = findSignature(pdf);
  const [start, length, start2, length2] = byteRange;
  const signed = Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(start2, start2 + length2)]);
  const padded = Buffer.from(Buffer.from(pdf.subarray(from, to)).toString('latin1'), 'hex');
  // A DER sequence with a length of two bytes, as every CMS of this size has.
  const cms = padded.subarray(0, padded.readUInt16BE(2) + 4);
  return { byteRange, from, to, signed, cms, padded };
}

export const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    return false;
  }
})();

/** What an independent program says. Throws where the signature does not hold. */
export function verifyWithOpenssl(pdf: Uint8Array): string {
  const { signed, cms } = takeApart(pdf);
  const place = mkdtempSync(join(tmpdir(), 'faro-cms-'));
  try {
    writeFileSync(join(place, 'signed'), signed);
    writeFileSync(join(place, 'cms'), cms);
    const file = (name: string) => join(place, name);
    const what = ['cms', '-verify', '-binary', '-inform', 'DER', '-noverify', '-in', file('cms')];
    execFileSync('openssl', [...what, '-content', file('signed'), '-out', file('out')], { stdio: 'pipe' });
    return execFileSync('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', file('cms')], {
      encoding: 'utf8',
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The same check without another program: digest, attributes, signature by the expected certificate. */
export function isIntact(pdf: Uint8Array, certificate: X509Certificate): boolean {
  try {
    const { signed, cms, padded, byteRange, from, to } = takeApart(pdf);
    if (byteRange[0] !== 0 || byteRange[2] + byteRange[3] !== pdf.length) return false;
    if (byteRange[1] !== from - 1 || byteRange[2] !== to + 1) return false;
    if (pdf[from - 1] !== 0x3c || pdf[to] !== 0x3e || padded.length * 2 !== to - from) return false;
    if (!/^[0-9a-f]*$/.test(Buffer.from(pdf.subarray(from, to)).toString('latin1'))) return false;
    if (padded.subarray(cms.length).some((byte) => byte !== 0)) return false;
    const content = new pkijs.SignedData({
      schema: pkijs.ContentInfo.fromBER(new Uint8Array(cms).buffer).content,
    });
    if (!Buffer.from(content.toSchema(true).toBER()).equals(innerOf(cms))) return false;
    const info = content.signerInfos[0]!;
    const own = content.certificates![0] as pkijs.Certificate;
    if (!saysWhatItMust(content, own, cms)) return false;
    if (!Buffer.from(own.toSchema().toBER()).equals(certificate.raw)) return false;
    const digest = info.signedAttrs!.attributes.find((one) => one.type === '1.2.840.113549.1.9.4')!.values[0];
    if (!createHash('sha256').update(signed).digest().equals(Buffer.from(digest.valueBlock.valueHexView)))
      return false;
    const attributes = Buffer.from(info.signedAttrs!.toSchema().toBER());
    attributes[0] = 0x31;
    return verify(
      'sha256',
      attributes,
      certificate.publicKey,
      Buffer.from(info.signature.valueBlock.valueHexView),
    );
  } catch {
    return false;
  }
}

/** What stands inside [0] EXPLICIT of the outer ContentInfo; 4 + 11 + 4 bytes precede it. */
const innerOf = (cms: Buffer) => cms.subarray(19);

/** The parts of the message that no signature covers have only one right value each. */
function saysWhatItMust(content: pkijs.SignedData, own: pkijs.Certificate, cms: Buffer): boolean {
  const [sha256, rsa] = ['2.16.840.1.101.3.4.2.1', '1.2.840.113549.1.1.11'];
  const info = content.signerInfos[0]!;
  const sid = info.sid as pkijs.IssuerAndSerialNumber;
  const der = (part: { toSchema(): { toBER(): ArrayBuffer } }) => Buffer.from(part.toSchema().toBER());
  return (
    cms.subarray(0, 19).equals(outerOf(cms.length)) &&
    content.version === 1 &&
    info.version === 1 &&
    content.signerInfos.length === 1 &&
    content.digestAlgorithms.every((one) => one.algorithmId === sha256) &&
    content.encapContentInfo.eContentType === '1.2.840.113549.1.7.1' &&
    info.digestAlgorithm.algorithmId === sha256 &&
    info.signatureAlgorithm.algorithmId === rsa &&
    sid.serialNumber.isEqual(own.serialNumber) &&
    der(sid.issuer).equals(der(own.issuer))
  );
}

function outerOf(length: number): Buffer {
  const outer = Buffer.from('30820000' + '06092a864886f70d010702' + 'a0820000', 'hex');
  outer.writeUInt16BE(length - 4, 2);
  outer.writeUInt16BE(length - 19, 17);
  return outer;
}
