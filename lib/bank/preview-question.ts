import { findQuestion } from '@/db/queries/questions';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { seededRandom } from '@/lib/kernel/shuffle';
import { kindOf } from '@/questions';
import { FormError, type Shows } from '@/questions/kind';
import { previewPrefix, previewShows } from './input';

type Search = Record<string, string | string[] | undefined>;

/**
 * A question as learners meet it, and once answered, its review by the settings asked for. The answer comes in the address:
 * nothing is stored, nothing counts.
 */
export async function previewQuestion(
  ctx: Context,
  { courseId, ref, search }: { courseId: string; ref: string; search: Search },
) {
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const question = found(await findQuestion(ctx.store, courseId, ref));
  const kind = kindOf(question.kind);
  const form = {
    get: (name: string) => [search[name] ?? []].flat()[0] ?? null,
    getAll: (name: string) => [search[name] ?? []].flat(),
  };
  const mixed = form.get('orden') ?? '';
  // The same order each time: the answer in the address names options by their place.
  const body = kind.prepare(question.body, seededRandom(`${ref} ${mixed}`), true);
  const isSent = form.get('enviada') === '1';
  const answer = isSent ? readSafely(() => kind.read(body, form, previewPrefix)) : null;
  const shows = Object.fromEntries(
    previewShows.map((one) => [one, form.get('elegida') === null || form.getAll('muestra').includes(one)]),
  ) as Shows;
  return {
    question,
    summary: kind.summarise(question.body),
    mixed,
    isSent,
    concealed: kind.conceal(body),
    values: answer === null ? {} : kind.fill(body, answer, previewPrefix),
    shows,
    review: isSent ? kind.review(body, answer, shows) : null,
    /** 0..1; null where a person marks. */
    fraction: isSent ? (answer === null ? 0 : kind.grade(body, answer)) : null,
    /** The answer as it was sent, to send it again with other settings. */
    sent: Object.entries(search).flatMap(([name, values]) =>
      name.startsWith(previewPrefix)
        ? [values ?? []].flat().map((value): [string, string] => [name, value])
        : [],
    ),
  };
}
export type QuestionPreview = Awaited<ReturnType<typeof previewQuestion>>;

function readSafely<Answer>(read: () => Answer): Answer | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormError) return null;
    throw error;
  }
}
