import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentFolders } from '@/bin/content-folders';
import { drawSheets } from '@/bin/sheets';
import { readPages } from '@/tests/lib/downloads/pdf-reader';

test.each(contentFolders())(
  'the sheets of %s are one page, tagged, and say what their text says (else run: npx tsx bin/sheets.ts)',
  async (folder) => {
    for (const [path, { bytes, pages }] of await drawSheets(folder)) {
      const [kept, drawn] = await Promise.all([readPages(readFileSync(path)), readPages(bytes)]);
      expect(kept.text).toBe(drawn.text);
      expect([path, pages]).toEqual([path, 1]);
      const roles = JSON.stringify(kept.pages[0]!.structure);
      for (const role of ['H1', 'H2', 'Table', 'TH', 'L']) expect(roles).toContain(`"role":"${role}"`);
    }
  },
);
