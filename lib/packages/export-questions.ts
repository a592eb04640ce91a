import type { z } from 'zod';
import { listCategoriesCounted } from '@/db/queries/categories';
import { listQuestionsIn } from '@/db/queries/exchange';
import { findCourseBySlug } from '@/db/queries/packages';
import { placeCategories } from '@/lib/bank/category-tree';
import { read } from '@/lib/files/read';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { kindOf, questionBody } from '@/questions';
import type { ExportedCategory } from './exchange/exported-question';
import { type Pictures, picturesIn } from './exchange/pictures';
import type { exportQuestionsInput } from './exchange-input';
import { writeGift } from './write-gift';
import { writeMoodleXml } from './write-moodle-xml';

/** A file by a name that tells nothing of its course. */
export type ExportedFile = { name: string; mediaType: string; text: string };

/** The bank of a course, or one category with those under it, as a file that this and other platforms can import. */
export async function exportQuestions(
  ctx: Context,
  { course, format, category }: z.output<typeof exportQuestionsInput>,
): Promise<ExportedFile> {
  const courseId = found(await findCourseBySlug(ctx.store, course)).id;
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const categories = await readCategories(ctx, courseId, category);
  if (format === 'gift')
    return { name: 'preguntas.txt', mediaType: 'text/plain', text: await writeGift(categories, ctx.site) };
  const text = await writeMoodleXml(categories, await readPictures(ctx, categories));
  return { name: 'preguntas.xml', mediaType: 'application/xml', text };
}

async function readCategories(ctx: Context, courseId: string, ref?: string): Promise<ExportedCategory[]> {
  const all = placeCategories(await listCategoriesCounted(ctx.store, courseId));
  const within = ref === undefined ? null : found(all.find((category) => category.ref === ref)).under;
  const chosen = all.filter(({ id }) => !within || within.includes(id));
  const questions =
    chosen.length > 0
      ? await listQuestionsIn(
          ctx.store,
          chosen.map(({ id }) => id),
        )
      : [];
  return chosen.map(({ id, ref, path }) => ({
    ref,
    titles: path,
    questions: questions
      .filter(({ categoryId }) => categoryId === id)
      .map(({ ref, kind, body, topic, source, tags }) => ({
        ref,
        title: titleOf(kind, body) || ref,
        kind,
        body: ordered(kind, body),
        topic,
        source,
        tags,
      })),
  }));
}

/** jsonb forgets the order of keys; reading a body by its kind brings it back. */
function ordered(kind: string, body: unknown): unknown {
  const parsed = questionBody(kind, body);
  return parsed.ok ? parsed.body : body;
}

/** The beginning of what is asked, for lists of other platforms. */
function titleOf(kind: string, body: unknown): string {
  const words = kindOf(kind).summarise(body);
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
}

async function readPictures(ctx: Context, categories: ExportedCategory[]): Promise<Pictures> {
  const pictures: Pictures = new Map();
  for (const { questions } of categories)
    for (const { body } of questions)
      for (const sha256 of picturesIn(JSON.stringify(body))) {
        if (pictures.has(sha256)) continue;
        const picture = await read(ctx, sha256).catch(ignoreMissing);
        if (picture?.mediaType.startsWith('image/')) pictures.set(sha256, picture);
      }
  return pictures;
}

function ignoreMissing(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
