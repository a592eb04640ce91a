import { z } from 'zod';
import { findDraftActivity } from '@/db/queries/authoring';
import { listStockQuestions } from '@/db/queries/bank';
import { listCategoriesCounted } from '@/db/queries/categories';
import type { Store } from '@/db/store';
import { completionRule } from '@/lib/catalogue/input';
import { type QuizBody, quizBody } from '@/lib/catalogue/quiz-input';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result } from '@/lib/kernel/result';
import { attemptsOf, checkCompletion } from './check-completion';
import { checkSlots, type Stock } from './check-slots';
import { type ActivityDraft, loadActivityDraft } from './load-activity-draft';
import { type Problem, problemsAt } from './problem';
import { quizProblems } from './quiz-problems';
import { saveActivity } from './save-activity';

/** What the form of a quiz sends besides its settings. */
export const editQuizInput = z.object({
  activityId: z.uuid(),
  intent: z.enum(['save', 'overwrite', 'find', 'add']).catch('save'),
  revision: z.coerce.number().int().min(1),
  theirs: z.coerce.number().int().min(1).optional().catch(undefined),
});

const frame = z.object({
  title: z.string().trim().min(1).max(160),
  minutes: z.number().min(0).max(1000),
  body: quizBody,
  completion: completionRule,
});

/** The settings as the form says them, right or not. */
export type WrittenQuiz = Record<keyof z.infer<typeof frame>, unknown>;
type Edit = Pick<z.output<typeof editQuizInput>, 'activityId' | 'revision'> & { written: WrittenQuiz };

export type EditedQuiz =
  | { kind: 'saved'; revision: number }
  | { kind: 'broken'; problems: Problem[] }
  | { kind: 'conflict'; theirs: ActivityDraft };

/**
 * The draft of a quiz has these settings. What stands against them is answered whole: every problem with its field, or what
 * another has saved in between. Each draw must find enough in the bank as it is now.
 */
export async function editQuiz(
  ctx: Context,
  { activityId, revision, written }: Edit,
): Promise<Result<EditedQuiz>> {
  const activity = found(await findDraftActivity(ctx.store, activityId));
  demandInCourse(ctx.actor, 'course.edit', activity.courseId);
  if (activity.body.kind !== 'quiz') throw new NotFound();
  const read = frame.safeParse(written);
  const stock = await readStock(ctx.store, activity.courseId);
  if (!read.success)
    return done({
      kind: 'broken',
      problems: [...quizProblems(read.error), ...shortages(written.body, stock)],
    });
  const { title, minutes, body, completion } = read.data;
  const { ref } = activity;
  const problems = [
    ...checkDates(body),
    ...checkSlots(body, stock).map(inBody),
    ...checkCompletion([{ ref, kind: 'quiz', attempts: attemptsOf(body), completion, restrictions: [] }]).map(
      (problem) => ({ ...problem, path: problem.path.slice(1) }),
    ),
  ];
  if (problems.length > 0) return done({ kind: 'broken', problems });

  const { outcome, notice } = body;
  const saved = await saveActivity(ctx, {
    activityId,
    revision,
    title,
    minutes,
    outcome,
    notice,
    body,
    completion,
  });
  if (saved.ok) return done({ kind: 'saved', revision: saved.value.revision });
  if (saved.reason === 'conflict')
    return done({ kind: 'conflict', theirs: await loadActivityDraft(ctx, { activityId }) });
  return saved;
}

/** What the bank cannot fill, where the list itself can be read: so that all is told at once. */
function shortages(written: unknown, stock: Stock): Problem[] {
  const read = z.object({ slots: quizBody.shape.slots }).safeParse(written);
  return read.success ? checkSlots(read.data, stock).map(inBody) : [];
}

const inBody = (problem: Problem): Problem => ({ ...problem, path: ['body', ...problem.path] });

function checkDates({ opensAt, closesAt }: QuizBody): Problem[] {
  const isBackward = opensAt !== null && closesAt !== null && Date.parse(closesAt) <= Date.parse(opensAt);
  return isBackward ? [problemsAt(['body', 'closesAt'])('closes-before-it-opens')] : [];
}

/** What the quizzes of a course can draw from, as its bank is now. */
async function readStock(store: Store, courseId: string): Promise<Stock> {
  const categories = (await listCategoriesCounted(store, courseId)).map(({ ref }) => ref);
  return { categories, questions: await listStockQuestions(store, courseId) };
}
