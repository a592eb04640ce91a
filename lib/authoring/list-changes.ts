import type { z } from 'zod';
import { findLastVersion, listVersionHashes } from '@/db/queries/authoring';
import type { Outline } from '@/lib/catalogue/input';
import type { Context } from '@/lib/kernel/context';
import { demandInCourse } from '@/lib/kernel/permissions';
import { canonical } from './canonical';
import { compileDraft, contentHash } from './compile-draft';
import { type Draft, readDraft } from './draft';
import { findIllustration } from './find-illustration';
import type { courseInput } from './input';
import { describeProblem } from './problem';

export type Change = {
  what: 'details' | 'module' | 'activity';
  change: 'added' | 'removed' | 'changed' | 'renamed' | 'moved';
  ref: string;
  title: string;
  /** The title before, where it was renamed. */
  before?: string;
};
export type Changes = {
  /** The version that learners see; null before the first. */
  number: number | null;
  changes: Change[];
  /** What keeps the draft from being published. */
  problems: { title: string; line: number; message: string }[];
};

/** What publishing now would change for learners. */
export async function listChanges(ctx: Context, { courseId }: z.infer<typeof courseInput>): Promise<Changes> {
  demandInCourse(ctx.actor, 'course.see', courseId);
  const draft = await readDraft(ctx.store, courseId);
  const compiled = compileDraft(draft);
  const version = await findLastVersion(ctx.store, courseId);
  const problems = compiled.problems.map(({ title, problem }) => ({
    title,
    line: problem.line,
    message: describeProblem(problem, draft.course.details.language),
  }));
  if (!version) return { number: null, changes: compare(draft, null, () => false), problems };
  const listed = version.outline.modules.flatMap((module) => module.activities);
  const hashes = await listVersionHashes(
    ctx.store,
    listed.map(({ versionId }) => versionId),
  );
  const published = new Map(
    listed.map(({ id, versionId }) => [id, hashes.find((row) => row.id === versionId)?.contentHash]),
  );
  const bodies = new Map(
    draft.modules.flatMap((module) => module.activities).map(({ id, body }) => [id, body]),
  );
  // With the title it had then: a new title alone is not a new content.
  const isSame = (id: string, title: string) =>
    published.get(id) === contentHash(title, bodies.get(id)!, compiled.activities.get(id)!.compiled);
  return { number: version.number, changes: compare(draft, version.outline, isSame), problems };
}

function compare(
  draft: Draft,
  outline: Outline | null,
  isSame: (id: string, title: string) => boolean,
): Change[] {
  const changes: Change[] = [];
  const { slug, details } = draft.course;
  if (outline && canonical(outline.details) !== canonical(details))
    changes.push({ what: 'details', change: 'changed', ref: slug, title: details.title });

  const modulesBefore = (outline?.modules ?? []).map((module) => ({ ...module, in: '' }));
  const modulesNow = draft.modules.map((module) => ({
    ...module,
    illustration: findIllustration(draft.materials, module.ref),
    in: '',
  }));
  changes.push(
    ...compareLists(
      'module',
      modulesBefore,
      modulesNow,
      (before, now) =>
        canonical([before.summary, before.outcomes, before.illustration ?? null]) ===
        canonical([now.summary, now.outcomes, now.illustration ?? null]),
    ),
  );
  const before = (outline?.modules ?? []).flatMap((module) =>
    module.activities.map((activity) => ({ ...activity, in: module.id })),
  );
  const now = draft.modules.flatMap((module) =>
    module.activities.map((activity) => ({ ...activity, in: module.id })),
  );
  const rules = (one: (typeof before)[number] | (typeof now)[number]) =>
    canonical([one.minutes, one.completion, one.restrictions]);
  changes.push(
    ...compareLists('activity', before, now, (a, b) => isSame(b.id, a.title) && rules(a) === rules(b)),
  );
  return changes;
}

type Listed = { id: string; ref: string; title: string; in: string };

function compareLists<Before extends Listed, Now extends Listed>(
  what: Change['what'],
  before: Before[],
  now: Now[],
  isSame: (before: Before, now: Now) => boolean,
): Change[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(now.filter(({ id }) => old.has(id)).map(({ id }) => id));
  const moved = movedIds(
    before.filter(({ id }) => kept.has(id)),
    now.filter(({ id }) => kept.has(id)),
  );
  return [
    ...now.flatMap((one): Change[] => {
      const { id, ref, title } = one;
      const was = old.get(id);
      if (!was) return [{ what, change: 'added', ref, title }];
      return [
        ...(was.title === title ? [] : [{ what, change: 'renamed' as const, ref, title, before: was.title }]),
        ...(moved.has(id) ? [{ what, change: 'moved' as const, ref, title }] : []),
        ...(isSame(was, one) ? [] : [{ what, change: 'changed' as const, ref, title }]),
      ];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ ref, title }): Change => ({ what, change: 'removed', ref, title })),
  ];
}

/** What stands elsewhere: in another module, or not in the longest run that kept its order. */
function movedIds(before: Listed[], now: Listed[]): Set<string> {
  const place = new Map(before.map(({ id }, i) => [id, i]));
  const home = new Map(before.map((one) => [one.id, one.in]));
  const stayed = now.filter((one) => home.get(one.id) === one.in);
  const runs: number[][] = [];
  for (const { id } of stayed) {
    const at = place.get(id)!;
    const best = runs
      .filter((run) => run.at(-1)! < at)
      .reduce((a, b) => (b.length > a.length ? b : a), [] as number[]);
    runs.push([...best, at]);
  }
  const steady = new Set(runs.reduce((a, b) => (b.length > a.length ? b : a), []));
  return new Set(
    now.filter((one) => home.get(one.id) !== one.in || !steady.has(place.get(one.id)!)).map(({ id }) => id),
  );
}
