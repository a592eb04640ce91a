import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '@/bin/stage';

const folder = mkdtempSync(join(tmpdir(), 'faro-stage-'));
const missing = join(folder, 'missing.json');

afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = { success: true, numPassedTests: 3, numFailedTests: 0, numFailedTestSuites: 0 };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [] };

test.each([
  ['all passed', vitest, 0, { passed: 3, failed: 0 }],
  [
    'one failed',
    { ...vitest, success: false, numFailedTests: 1, numFailedTestSuites: 1 },
    1,
    { passed: 3, failed: 1 },
  ],
  [
    'a file could not be read',
    { ...vitest, success: false, numFailedTestSuites: 2 },
    1,
    { passed: 3, failed: 2 },
  ],
  ['no test ran', { ...vitest, numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
  ['all passed but vitest says otherwise', vitest, 1, { passed: 3, failed: 1 }],
])('counts vitest: %s', (_, content, code, expected) => {
  expect(countVitest('unit', report(content), code)).toEqual({ name: 'unit', ...expected });
});

test.each([
  ['all passed', playwright, 0, { passed: 3, failed: 0 }],
  [
    'one at the second try',
    { ...playwright, stats: { expected: 2, unexpected: 0, flaky: 1 } },
    0,
    { passed: 3, failed: 0 },
  ],
  [
    'one failed',
    { ...playwright, stats: { expected: 2, unexpected: 1, flaky: 0 } },
    1,
    { passed: 2, failed: 1 },
  ],
  [
    'it could not start',
    { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] },
    1,
    { passed: 0, failed: 1 },
  ],
])('counts playwright: %s', (_, content, code, expected) => {
  expect(countPlaywright('e2e', report(content), code)).toEqual({ name: 'e2e', ...expected });
});

test('a stage that leaves no report has failed', () => {
  expect(countVitest('unit', missing, 0)).toEqual({ name: 'unit', passed: 0, failed: 1 });
  expect(countPlaywright('e2e', missing, 0)).toEqual({ name: 'e2e', passed: 0, failed: 1 });
});
