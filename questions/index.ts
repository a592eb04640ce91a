import { choice } from './choice/rules';
import { cloze } from './cloze/rules';
import { essay } from './essay/rules';
import type { QuestionKind } from './kind';
import { matching } from './matching/rules';
import { numeric } from './numeric/rules';
import { ordering } from './ordering/rules';
import { codeOf, type Problem, problemsOf } from './problems';
import { selectwords } from './selectwords/rules';
import { shortanswer } from './shortanswer/rules';
import { truefalse } from './truefalse/rules';

export const kinds: readonly QuestionKind[] = [
  choice,
  truefalse,
  matching,
  shortanswer,
  numeric,
  ordering,
  cloze,
  selectwords,
  essay,
];

const byName = new Map(kinds.map((kind) => [kind.name, kind]));

export const isKind = (name: string): boolean => byName.has(name);

/** The rules of a kind that is known to exist, as those of stored questions are. */
export function kindOf(name: string): QuestionKind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`There is no kind of question "${name}".`);
  return kind;
}

export type QuestionBody = { ok: true; kind: string; body: unknown } | { ok: false; problems: Problem[] };

/** Reads `{ kind, body }` as an author wrote it. Each problem has its path from there: `['body', 'options', 1, 'text']`. */
export function questionBody(kind: unknown, body: unknown): QuestionBody {
  const known = typeof kind === 'string' ? byName.get(kind) : undefined;
  if (!known) {
    const names = kinds.map(({ name }) => name).join(', ');
    return { ok: false, problems: [{ path: ['kind'], code: 'wrong-kind', params: { kinds: names } }] };
  }
  const parsed = known.body.safeParse(body, { error: codeOf });
  if (parsed.success) return { ok: true, kind: known.name, body: parsed.data };
  return { ok: false, problems: problemsOf(parsed.error, ['body']) };
}
