import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictureSize } from '@/lib/files/picture-size';
import { muelle } from '../packages/folder';

const hex = (text: string) => new Uint8Array(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const riff = '52494646 00000000 57454250';

test.each([
  ['JPEG', new Uint8Array(readFileSync(join(muelle, 'archivos/puerto.jpg'))), { width: 240, height: 120 }],
  ['PNG', hex('89504e470d0a1a0a 0000000d 49484452 000000f0 00000078'), { width: 240, height: 120 }],
  ['WebP, simple', hex(`${riff} 56503820 00000000 000000 9d012a f000 7800`), { width: 240, height: 120 }],
  ['WebP, extended', hex(`${riff} 56503858 0a000000 00000000 ef0000 770000`), { width: 240, height: 120 }],
  ['WebP, lossless', hex(`${riff} 5650384c 00000000 2f efc01d00 00`), { width: 240, height: 120 }],
])('the size of a picture stands in its bytes: %s', (_kind, bytes, size) => {
  expect(pictureSize(bytes)).toEqual(size);
});

test.each([
  ['nothing', ''],
  ['a PNG that breaks off', '89504e470d0a1a0a 0000000d'],
  ['a JPEG without a frame', 'ffd8ffd9'],
  ['a JPEG that says nothing', 'ffd8ffe00004'],
  ['no width', '89504e470d0a1a0a 0000000d 49484452 00000000 00000078'],
])('%s has no size, and breaks nothing', (_title, bytes) => {
  expect(pictureSize(hex(bytes))).toBeNull();
});
