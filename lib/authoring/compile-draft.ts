import type { DraftActivity } from '@/db/queries/authoring';
import type { ActivityBody, CompiledBody } from '@/lib/catalogue/input';
import { canonical, fingerprint } from './canonical';
import { attemptsOf, checkCompletion } from './check-completion';
import { checkSlots } from './check-slots';
import { type Compilation, compileActivity, compileText } from './compile-activity';
import { compileOptions, type Draft } from './draft';
import type { Problem } from './problem';

export type CompiledDraft = {
  descriptionHtml: string;
  activities: Map<string, { compiled: CompiledBody; contentHash: string }>;
  /** In the order of the course. The title says whose problem it is. */
  problems: { title: string; problem: Problem }[];
};

/** The whole draft as learners would see it, and whatever keeps it from being published. */
export function compileDraft(draft: Draft): CompiledDraft {
  const { details } = draft.course;
  const compile = remembering(draft);
  const description = compileText(details.description, compileOptions(draft), ['description']);
  const result: CompiledDraft = {
    descriptionHtml: description.compiled,
    activities: new Map(),
    problems: description.problems.map((problem) => ({ title: details.title, problem })),
  };
  const all = draft.modules.flatMap((module) => module.activities);
  const impossible = checkCompletion(
    all.map(({ body, ...activity }) => ({ ...activity, kind: body.kind, attempts: attemptsOf(body) })),
  );
  all.forEach((activity, i) => {
    const { id, title, body } = activity;
    const { compiled, problems } = compile(activity);
    result.activities.set(id, { compiled, contentHash: contentHash(title, body, compiled) });
    const unfilled = body.kind === 'quiz' ? checkSlots(body, draft.stock) : [];
    const own = impossible.filter(({ path }) => path[0] === i);
    for (const problem of [...problems, ...unfilled, ...own])
      if (problem.severity === 'error') result.problems.push({ title, problem });
  });
  return result;
}

/** The compiled text counts too: a mended question, figure or compiler must reach what is published next. */
export function contentHash(title: string, body: ActivityBody, compiled: CompiledBody): string {
  return fingerprint({ title, body, compiled });
}

const known = new Map<string, Compilation>();
const room = 400;

/** Compiling a whole course takes half a second, and its outline is looked at again and again. */
function remembering(draft: Draft): (activity: DraftActivity) => Compilation {
  const options = compileOptions(draft);
  const shared = fingerprint([
    options.language,
    options.base,
    [...options.materials.questions],
    [...options.materials.figures],
    [...options.materials.countries],
    [...options.materials.media],
  ]);
  return ({ body }) => {
    const key = shared + canonical(body);
    const before = known.get(key);
    if (before) return before;
    const compilation = compileActivity(body, options);
    if (known.size >= room) known.delete(known.keys().next().value!);
    known.set(key, compilation);
    return compilation;
  };
}
