import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '@/lib/packages/read-folder';
import { toFiles } from '@/lib/packages/to-files';
import { writeFolder } from '@/lib/packages/write-folder';
import { copyOfMuelle, muelle, taller } from './folder';

const filesIn = (folder: string) =>
  new Map<string, string | Uint8Array>(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        path.slice(folder.length + 1),
        path.includes('/archivos/') ? new Uint8Array(readFileSync(path)) : readFileSync(path, 'utf8'),
      ]),
  );

describe('a folder', () => {
  test('is read whole', () => {
    const { package: course, problems } = readFolder(muelle);
    expect(problems).toEqual([]);
    expect(course.modules.map(({ activities }) => activities.map(({ ref }) => ref))).toEqual([
      ['el-puerto', 'la-niebla'],
      ['prueba'],
    ]);
    expect(course.modules[0]!.activities[0]).toMatchObject({
      title: 'El puerto: una mirada',
      completion: { isRequired: true, conditions: ['read'] },
    });
    expect(course.enrolment.opensAt).toBe('2026-01-10T06:00:00.000Z');
    expect([course.figures.length, course.glossary.length, course.countries.length]).toEqual([1, 1, 1]);
  });

  test.each([muelle, taller])(
    'is written as it was, byte for byte, when it is in the house form',
    (folder) => {
      expect(Object.fromEntries(toFiles(readFolder(folder).package))).toEqual(
        Object.fromEntries(filesIn(folder)),
      );
    },
  );

  test('reads the same with the line ends of Windows', () => {
    using course = copyOfMuelle();
    for (const [file, content] of filesIn(course.folder))
      if (!/\.(wav|webm|pdf|jpg)$/.test(file))
        course.write(file, `\uFEFF${Buffer.from(content).toString('utf8').replaceAll('\n', '\r\n')}`);
    expect(readFolder(course.folder)).toMatchObject({ problems: [], package: readFolder(muelle).package });
  });

  test('is never written over another', () => {
    using course = copyOfMuelle();
    expect(() => writeFolder(course.folder, readFolder(muelle).package)).toThrow(/not empty/);
  });
});
