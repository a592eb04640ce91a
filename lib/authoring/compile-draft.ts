import type { DraftActivity } from '@/db/queries/authoring';
import type { CompiledBody } from '@/lib/catalogue/input';
import { fingerprint } from './canonical';
import { checkCompletion } from './check-completion';
import { checkSlots } from './check-slots';
import { type CompileOptions, compileActivity, compileText } from './compile-activity';
import { compileOptions, type Draft } from './draft';
import { findReferences } from './find-references';
import { parseMarkdown } from './parse-markdown';
import { type Problem, problemsAt } from './problem';

export type CompiledDraft = {
  descriptionHtml: string;
  activities: Map<string, { compiled: CompiledBody; contentHash: string }>;
  /** In the order of the course. The title says whose problem it is. */
  problems: { title: string; problem: Problem }[];
};

/** The whole draft as learners would see it, and whatever keeps it from being published. */
export function compileDraft(draft: Draft): CompiledDraft {
  const options = compileOptions(draft.course);
  const { details } = draft.course;
  const description = compileText(details.description, options, ['description']);
  const result: CompiledDraft = {
    descriptionHtml: description.compiled,
    activities: new Map(),
    problems: description.problems.map((problem) => ({ title: details.title, problem })),
  };
  const all = draft.modules.flatMap((module) => module.activities);
  const impossible = checkCompletion(all.map((activity) => ({ ...activity, kind: activity.body.kind })));
  all.forEach((activity, i) => {
    const { compiled, problems } = compileOne(activity, draft, options);
    const { title, body } = activity;
    // The compiled text counts too: a mended compiler must reach what is published next.
    result.activities.set(activity.id, { compiled, contentHash: fingerprint({ title, body, compiled }) });
    for (const problem of [...problems, ...impossible.filter(({ path }) => path[0] === i)])
      result.problems.push({ title, problem });
  });
  return result;
}

function compileOne({ body }: DraftActivity, draft: Draft, options: CompileOptions) {
  const { compiled, problems } = compileActivity(body, options);
  if (body.kind === 'quiz') problems.push(...checkSlots(body, draft.stock));
  if (body.kind === 'lesson') {
    const questions = new Set([...draft.stock.values()].flat());
    for (const { to, id, line } of findReferences(parseMarkdown(body.markdown))) {
      const at = problemsAt(['markdown']);
      if (to === 'question' && !questions.has(id)) problems.push(at('question-unknown', { question: id }, line));
      if (to === 'figure' && !draft.figures.has(id)) problems.push(at('figure-unknown', { figure: id }, line));
    }
  }
  return { compiled, problems: problems.filter(({ severity }) => severity === 'error') };
}
