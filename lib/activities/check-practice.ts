import type { CompiledBody } from '@/lib/catalogue/input';
import { seededRandom } from '@/lib/kernel/shuffle';
import { kindOf } from '@/questions';
import { everything, FormError } from '@/questions/kind';

type Lesson = Extract<CompiledBody, { kind: 'lesson' }>;
type Search = Record<string, string | string[] | undefined>;

/** One practice question as the page shows it: to be answered, or answered with what there is to say. */
export type Practice = {
  ref: string;
  kind: string;
  prefix: string;
  concealed: unknown;
  values: Record<string, string[]>;
  review: ReturnType<ReturnType<typeof kindOf>['review']> | null;
  wasEmpty: boolean;
};

/**
 * The practice questions of a lesson. An answer comes in the address, by a form sent by GET: nothing of it is stored,
 * nothing is graded, and it works without JavaScript. What cannot be an answer counts as none.
 */
export function checkPractice(lesson: Lesson, search: Search): Map<string, Practice> {
  const form = {
    get: (name: string) => [search[name] ?? []].flat()[0] ?? null,
    getAll: (name: string) => [search[name] ?? []].flat(),
  };
  const asked = form.get('practica');
  const questions = lesson.segments.filter((segment) => segment.type === 'question');
  return new Map(
    questions.map(({ ref, kind: name, body: written }) => {
      const kind = kindOf(name);
      // The same order each time: the answer in the address names options by their place.
      const body = kind.prepare(written, seededRandom(ref), true);
      const prefix = `${ref}-`;
      const answer = asked === ref ? readSafely(() => kind.read(body, form, prefix)) : null;
      const practice: Practice = {
        ref,
        kind: name,
        prefix,
        concealed: kind.conceal(body),
        values: answer === null ? {} : kind.fill(body, answer, prefix),
        review: answer === null ? null : kind.review(body, answer, everything),
        wasEmpty: asked === ref && answer === null,
      };
      return [ref, practice];
    }),
  );
}

function readSafely<Answer>(read: () => Answer): Answer | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof FormError) return null;
    throw error;
  }
}
