import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverNames, drawCover } from '@/bin/covers';
import { readTags } from '@/tests/lib/downloads/epub-reader';

test.each(coverNames)(
  'the file of %s is the drawing that pages show (else run: npx tsx bin/covers.ts)',
  (name) => {
    const svg = readFileSync(`public/covers/${name}.svg`, 'utf8');
    expect(svg).toBe(drawCover(name));
    const tags = readTags(svg);
    expect(tags.length).toBeGreaterThan(10);
    for (const { attributes } of tags) {
      expect(Object.keys(attributes)).not.toContain('class');
      expect(Object.values(attributes)).not.toContain('undefined');
    }
  },
);
