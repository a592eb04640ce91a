import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { iconPaths, spriteOf } from '@/components/ui/icon-paths';

test('the file of icons holds every drawing as it is written (else run: npx tsx bin/icons.ts)', () => {
  expect(readFileSync('public/icons.svg', 'utf8')).toBe(spriteOf(iconPaths));
});
