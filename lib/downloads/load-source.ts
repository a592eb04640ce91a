import { z } from 'zod';
import { findCourseFile } from '@/db/queries/catalogue';
import { findVersionOfCourse } from '@/db/queries/downloads';
import type { Outline } from '@/lib/catalogue/input';
import { glossaryFile, glossaryTerm } from '@/lib/catalogue/load-glossary';
import { publishedContent, publishedOutline } from '@/lib/catalogue/published';
import { read } from '@/lib/files/read';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { elementsOf, readHtml } from './markup';
import { readCover } from './read-cover';
import type { Published, Source } from './source';

type Wanted = Pick<Source, 'versionId' | 'module' | 'withheld'>;

/** All that a book of this version is made from; of what is withheld, nothing is even read. */
export async function loadSource(ctx: Context, { versionId, module, withheld }: Wanted): Promise<Source> {
  const version = found(await findVersionOfCourse(ctx.store, versionId));
  const { outline, number } = await publishedOutline(ctx.store, versionId);
  const contents = await readContents(ctx, outline, { module, withheld });
  const glossary = await findCourseFile(ctx.store, version.courseId, glossaryFile);
  return {
    slug: version.slug,
    versionId,
    edition: number,
    publishedAt: version.publishedAt,
    timeZone: version.timeZone,
    site: ctx.site,
    outline,
    module,
    withheld,
    contents,
    glossary: glossary ? z.array(glossaryTerm).parse(JSON.parse(glossary.text)) : [],
    pictures: await readPictures(ctx, outline, contents),
    cover: readCover(outline.details.cover),
  };
}

async function readContents(ctx: Context, outline: Outline, wanted: Omit<Wanted, 'versionId'>) {
  const contents = new Map<string, Published>();
  for (const { ref, activities } of outline.modules) {
    if (wanted.module !== null && wanted.module !== ref) continue;
    for (const { id, versionId } of activities)
      if (!wanted.withheld.includes(id)) contents.set(id, await publishedContent(ctx.store, versionId));
  }
  return contents;
}

/** The drawings that the texts show, by the address they show them under. */
async function readPictures(ctx: Context, outline: Outline, contents: Source['contents']) {
  const addresses = new Set(outline.modules.flatMap(({ illustration }) => illustration?.src ?? []));
  for (const { compiled } of contents.values()) {
    if (compiled.kind !== 'lesson') continue;
    for (const segment of compiled.segments) {
      if (segment.type === 'figure') addresses.add(segment.src);
      if (segment.type !== 'html') continue;
      for (const { name, attributes } of elementsOf(readHtml(segment.html)))
        if (name === 'img' && attributes.src) addresses.add(attributes.src);
    }
  }
  const pictures = new Map<string, string>();
  for (const address of addresses) {
    const sha256 = /^\/api\/files\/([0-9a-f]{64})$/.exec(address)?.[1];
    if (!sha256) continue;
    const { bytes, mediaType } = await read(ctx, sha256);
    if (mediaType === 'image/svg+xml') pictures.set(address, bytes.toString('utf8'));
  }
  return pictures;
}
