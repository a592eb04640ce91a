import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectNone, expectUsed } from './rule';
import { code, filesIn, root } from './sources';

const files = filesIn(...code)
  .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }));

const sizes = files
  .filter(({ path }) => !path.endsWith('.css'))
  .map(({ lines }) => lines)
  .sort((a, b) => a - b);
const share = (part: number) => sizes[Math.floor((sizes.length - 1) * part)] ?? 0;

/** Files of more than 250 lines, and why they are not two. */
const large: Record<string, string> = {
  'app/globals.css': 'the one list of tokens, twice: light and dark',
  'components/ui/lesson.css': 'the whole look of a lesson; its order is its cascade',
};

test('half of the files have 45 lines or fewer', () => expect(share(0.5)).toBeLessThanOrEqual(45));

test('nine of ten files have 130 lines or fewer', () => expect(share(0.9)).toBeLessThanOrEqual(130));

test('a file of more than 250 lines has a reason', () => {
  const over = files.filter(({ lines }) => lines > 250);
  const broken = over.filter(({ path }) => !large[path]).map(({ path, lines }) => `${path}: ${lines} lines`);
  expectNone(broken, 'Split it by what it does, or give it a line in `large` with the reason:');
  expectUsed(
    large,
    over.map(({ path }) => path),
    '`large` in tests/house/sizes.test.ts',
  );
});
