/** How wide and how high a picture is, in pixels, so that a page keeps its place; null where its bytes do not say. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.readUInt32BE(0) === 0x89504e47) return size(view.readUInt32BE(16), view.readUInt32BE(20));
    if (view.readUInt16BE(0) === 0xffd8) return sizeOfJpeg(view);
    return view.toString('latin1', 8, 12) === 'WEBP' ? sizeOfWebp(view) : null;
  } catch {
    return null;
  }
}

const size = (width: number, height: number) => (width > 0 && height > 0 ? { width, height } : null);

/** The frame, after as many segments as stand before it. */
function sizeOfJpeg(view: Buffer) {
  for (let at = 2; at < view.length; at += 2 + view.readUInt16BE(at + 2)) {
    const marker = view[at + 1]!;
    if (view[at] !== 0xff) return null;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return size(view.readUInt16BE(at + 7), view.readUInt16BE(at + 5));
  }
  return null;
}

/** Each of its three kinds says it in another place. */
function sizeOfWebp(view: Buffer) {
  const kind = view.toString('latin1', 12, 16);
  if (kind === 'VP8 ') return size(view.readUInt16LE(26) & 0x3fff, view.readUInt16LE(28) & 0x3fff);
  if (kind === 'VP8X') return size(view.readUIntLE(24, 3) + 1, view.readUIntLE(27, 3) + 1);
  if (kind !== 'VP8L') return null;
  const bits = view.readUInt32LE(21);
  return size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
}
