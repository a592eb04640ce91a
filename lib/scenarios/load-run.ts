import { findLastRun, type Run } from '@/db/queries/scenarios';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { seededRandom, shuffled } from '@/lib/kernel/shuffle';
import { storyOf } from './story';
import { walk } from './walk';

type Story = Awaited<ReturnType<typeof storyOf>>;

/**
 * A scenario as its page may show it: before the first run only the introduction; then the scene the path leads to,
 * or what decision number `shown` (from 1) provoked, or the ending. Of choices not taken there is never more than
 * their text. NotFound while locked.
 */
export async function loadRun(
  ctx: Context,
  { enrolment, current: { activity, locks } }: Pick<OpenedActivity, 'enrolment' | 'current'>,
  shown: number | null = null,
) {
  found(locks.length === 0 ? activity : null);
  const run = await findLastRun(ctx.store, enrolment.id, activity.id);
  const story = await storyOf(ctx, run?.activityVersionId ?? activity.versionId);
  return { introHtml: story.compiled.introHtml, run: run ? runOf(run, story, shown) : null };
}
export type LoadedRun = Awaited<ReturnType<typeof loadRun>>;
export type ShownRun = NonNullable<LoadedRun['run']>;
export type Decision = ShownRun['path'][number];

function runOf(run: Run, { body, compiled }: Story, shown: number | null) {
  const { current, taken } = walk(body, run.steps);
  const path = taken.map(({ scene, choice, index }, position) => ({
    number: position + 1,
    title: scene.title,
    question: scene.decision ?? '',
    chosen: choice.text,
    quality: choice.quality,
    feedbackHtml: compiled.scenes[scene.id]?.feedbackHtml[index] ?? '',
  }));
  const scene = { id: current.id, title: current.title, html: compiled.scenes[current.id]?.html ?? '' };
  const decision = shown === null ? undefined : path[shown - 1];
  const isEnding = current.ending !== undefined;
  const stage = decision
    ? { kind: 'feedback' as const, decision, isLast: isEnding && decision.number === path.length }
    : current.ending
      ? { kind: 'ending' as const, scene, ending: current.ending, reflectionHtml: compiled.reflectionHtml }
      : {
          kind: 'scene' as const,
          scene,
          question: current.decision ?? '',
          choices: offered(run.id, current),
        };
  return { id: run.id, number: run.number, position: run.steps.length, path, stage };
}

/** The choices in an order of this run's own, the same each time: so that no place means «the right one». */
function offered(runId: string, scene: { id: string; choices?: { text: string }[] | undefined }) {
  const choices = (scene.choices ?? []).map(({ text }, index) => ({ index, text }));
  return shuffled(choices, seededRandom(`${runId} ${scene.id}`));
}
