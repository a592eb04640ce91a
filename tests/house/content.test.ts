import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPackage } from '@/lib/packages/check-package';
import { readFolder } from '@/lib/packages/read-folder';
import { expectNone } from './rule';
import { root } from './sources';

const courses = readdirSync(join(root, 'content'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('content holds at least one course', () => expect(courses.length).toBeGreaterThan(0));

describe.each(courses)('content/%s', (course) => {
  const { package: read, problems, locate } = readFolder(join(root, 'content', course));

  test('is a valid package, without errors', () => {
    const errors = [...problems, ...checkPackage(read, locate)].filter(
      ({ severity }) => severity === 'error',
    );
    expectNone(
      errors.map(
        ({ file, line, message, reason }) => `content/${course}/${file}:${line} ${message} (${reason})`,
      ),
      'npm run content -- check says the same. Mend the text:',
    );
  });

  test('leaves nothing to be warned of', () => {
    const warnings = [...problems, ...checkPackage(read, locate)].filter(
      ({ severity }) => severity === 'warning',
    );
    expectNone(
      warnings.map(
        ({ file, line, message, reason }) => `content/${course}/${file}:${line} ${message} (${reason})`,
      ),
      'What comes with Faro is an example to others. Mend the text:',
    );
  });

  test('lists every module that lies in its folder', () => {
    const loose = problems.filter(({ reason }) => reason === 'module-not-listed');
    expectNone(
      loose.map(({ file, line, message }) => `content/${course}/${file}:${line} ${message}`),
      'Add the module to curso.yaml, or take it away:',
    );
  });

  test('is called as its folder is', () => expect(read.ref).toBe(course));
});
