import { readFileSync } from 'node:fs';

/** What a TrueType font can draw, and how wide, in em. */
export type Glyphs = { has(codePoint: number): boolean; advance(codePoint: number): number };

/** Reads the tables `cmap` and `hmtx` of a TrueType file; enough to check and to measure a text, in a millisecond. */
export function readGlyphs(path: string): Glyphs {
  const file = readFileSync(path);
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16) {
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  }
  const unitsPerEm = file.readUInt16BE(tables.get('head')! + 18);
  const metrics = file.readUInt16BE(tables.get('hhea')! + 34);
  const glyphIds = readCmap(file, tables.get('cmap')!);
  return {
    has: (codePoint) => glyphIds.has(codePoint),
    advance: (codePoint) => {
      const id = Math.min(glyphIds.get(codePoint) ?? 0, metrics - 1);
      return file.readUInt16BE(tables.get('hmtx')! + id * 4) / unitsPerEm;
    },
  };
}

function readCmap(file: Buffer, cmap: number): Map<number, number> {
  const glyphIds = new Map<number, number>();
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index++) {
    const at = cmap + file.readUInt32BE(cmap + 8 + index * 8);
    if (file.readUInt16BE(at) === 4) readSegments(file, at, glyphIds);
  }
  return glyphIds;
}

/** Format 4, which has every letter of the basic plane; what lies beyond it, no certificate prints. */
function readSegments(file: Buffer, at: number, glyphIds: Map<number, number>): void {
  const size = file.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + size * 2, at + 16 + size * 3];
  for (let segment = 0; segment < size; segment += 2) {
    const offset = file.readUInt16BE(offsets + segment);
    const start = file.readUInt16BE(starts + segment);
    for (let code = start; code <= file.readUInt16BE(ends + segment) && code < 0xffff; code++) {
      const raw = offset === 0 ? code : file.readUInt16BE(offsets + segment + offset + (code - start) * 2);
      const id = raw === 0 ? 0 : (raw + file.readUInt16BE(deltas + segment)) & 0xffff;
      if (id !== 0) glyphIds.set(code, id);
    }
  }
}
