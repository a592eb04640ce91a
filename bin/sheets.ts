import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileText } from '@/lib/authoring/compile-activity';
import { readHtml } from '@/lib/downloads/markup';
import { writeSheet } from '@/lib/downloads/pdf/write-sheet';
import { compileOptionsOf } from '@/lib/packages/package';
import { readFolder } from '@/lib/packages/read-folder';
import { contentFolders } from './content-folders';
import { isEntry } from './environment';

/** PDFs carry a date. It is the same for all, so that the same text gives the same bytes. */
const madeAt = new Date('2026-11-24T00:00:00Z');

/** The sheets of a course, `hojas/<name>.md`, as the PDFs of `archivos/` that lessons give out: path → sheet. */
export async function drawSheets(folder: string): Promise<Map<string, { bytes: Uint8Array; pages: number }>> {
  const sheets = new Map<string, { bytes: Uint8Array; pages: number }>();
  const course = readFolder(folder).package;
  for (const file of namesIn(join(folder, 'hojas'))) {
    const [, title = '', markdown = ''] =
      /^# (.+)\n([\s\S]*)$/.exec(readFileSync(join(folder, 'hojas', file), 'utf8')) ?? [];
    const { compiled, problems } = compileText(markdown, compileOptionsOf(course), ['sheet']);
    if (!title || problems.length > 0) throw new Error(`${file}: ${problems[0]?.reason ?? 'no title'}`);
    const sheet = await writeSheet({
      title,
      publisher: course.details.certificate?.issuer ?? 'Faro',
      language: course.details.language,
      madeAt,
      body: readHtml(compiled),
    });
    sheets.set(join(folder, 'archivos', `${basename(file, '.md')}.pdf`), sheet);
  }
  return sheets;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md'));
  } catch {
    return [];
  }
}

if (isEntry(import.meta.url))
  for (const folder of contentFolders())
    for (const [path, { bytes, pages }] of await drawSheets(folder)) {
      writeFileSync(path, bytes);
      console.log(`${path}: ${pages}`);
    }
