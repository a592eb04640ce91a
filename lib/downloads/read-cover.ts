import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CourseDetails } from '@/lib/catalogue/input';

/** A course's drawing as an SVG document; `npx tsx bin/covers.ts` makes the files from what pages show. */
export function readCover(name: CourseDetails['cover']): string {
  return readFileSync(join(process.cwd(), `public/covers/${name}.svg`), 'utf8');
}
