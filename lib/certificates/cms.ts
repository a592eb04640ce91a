import * as pkijs from 'pkijs';

const signingTime = '1.2.840.113549.1.9.5';

/** Where in a signed PDF the signature stands: the hex digits between `<` and `>` of /Contents. */
export function findSignature(pdf: Uint8Array): {
  byteRange: [number, number, number, number];
  from: number;
  to: number;
} {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const match = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].at(-1);
  if (!match) throw new Error('the PDF has no signature');
  const byteRange = match.slice(1, 5).map(Number) as [number, number, number, number];
  return { byteRange, from: byteRange[0] + byteRange[1] + 1, to: byteRange[2] - 1 };
}

/**
 * The signed PDF with the attribute signing-time taken out of its signature and the rest signed anew: EN 319 142-1
 * wants the time in /M only, and libpdf writes it in both. The signed bytes of the document do not change.
 */
export function withoutSigningTime(pdf: Uint8Array, sign: (data: Uint8Array) => Uint8Array): Uint8Array {
  const { from, to } = findSignature(pdf);
  const padded = Buffer.from(Buffer.from(pdf.subarray(from, to)).toString('latin1'), 'hex');
  const content = pkijs.ContentInfo.fromBER(new Uint8Array(padded).buffer);
  const signed = new pkijs.SignedData({ schema: content.content });
  const info = signed.signerInfos[0]!;
  const kept = info.signedAttrs!.attributes.filter((attribute) => attribute.type !== signingTime);
  const inOrder = kept
    .map((attribute) => ({ attribute, der: Buffer.from(attribute.toSchema().toBER()) }))
    .sort((one, other) => Buffer.compare(one.der, other.der));
  info.signedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: inOrder.map(({ attribute }) => attribute),
  });
  const attributes = new Uint8Array(info.signedAttrs.toSchema().toBER());
  // What is signed is the plain SET (0x31), not the tagged one that stands in the message (RFC 5652, 5.4).
  attributes[0] = 0x31;
  info.signature.valueBlock.valueHexView = new Uint8Array(sign(attributes));
  content.content = signed.toSchema(true);
  const digits = Buffer.from(content.toSchema().toBER())
    .toString('hex')
    .padEnd(to - from, '0');
  if (digits.length !== to - from) throw new Error('the signature has outgrown its place');
  const result = new Uint8Array(pdf);
  result.set(Buffer.from(digits, 'latin1'), from);
  return result;
}
