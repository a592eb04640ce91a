import { findDraftActivity, lockDraftCourse } from '@/db/queries/authoring';
import { listStockQuestions, lockBankQuestions } from '@/db/queries/bank';
import { listCategoriesCounted } from '@/db/queries/categories';
import { checkSlots } from '@/lib/authoring/check-slots';
import { describeProblem } from '@/lib/authoring/problem';
import { saveActivity } from '@/lib/authoring/save-activity';
import type { Context } from '@/lib/kernel/context';
import { found, NotFound } from '@/lib/kernel/faults';
import { demandInCourse } from '@/lib/kernel/permissions';
import { done, type Result, refusals } from '@/lib/kernel/result';
import type { ChangeQuestions } from './input';
import { pickQuestions } from './pick-questions';

const refuse = refusals('bank');
const mostSlots = 200;

/** The draft of the quiz asks the questions that were ticked, each once, after those it asks already. */
export async function askQuestions(
  ctx: Context,
  { activityId, ...asked }: ChangeQuestions,
): Promise<Result<{ changed: number }>> {
  const { courseId } = asked;
  demandInCourse(ctx.actor, 'course.edit', courseId);
  const course = found(await lockDraftCourse(ctx.store, courseId));
  if (!activityId) return refuse('quiz-missing', { field: 'activityId' });
  const activity = found(await findDraftActivity(ctx.store, activityId));
  const { body } = activity;
  if (activity.courseId !== courseId || body.kind !== 'quiz') throw new NotFound();

  const ids = await pickQuestions(ctx.store, asked);
  if (ids.length === 0) return refuse('nothing-ticked');
  const questions = await lockBankQuestions(ctx.store, courseId, ids);
  if (questions.length < ids.length) throw new NotFound();
  if (questions.some(({ archivedAt }) => archivedAt !== null)) return refuse('archived-not-asked');
  const known = new Set(body.slots.flatMap((slot) => ('question' in slot ? slot.question : [])));
  const added = questions.filter(({ ref }) => !known.has(ref)).map(({ ref }) => ({ question: ref }));
  if (added.length === 0) return done({ changed: 0 });
  const slots = [...body.slots, ...added];
  if (slots.length > mostSlots) return refuse('too-many-slots', { details: { most: mostSlots } });

  const stock = {
    categories: (await listCategoriesCounted(ctx.store, courseId)).map(({ ref }) => ref),
    questions: await listStockQuestions(ctx.store, courseId),
  };
  const [problem] = checkSlots({ slots }, stock);
  if (problem) {
    const message = describeProblem(problem, course.details.language);
    return refuse('quiz-not-filled', { details: { message } });
  }
  const { title, revision } = activity;
  const saved = await saveActivity(ctx, { activityId, title, revision, body: { ...body, slots } });
  return saved.ok ? done({ changed: added.length }) : saved;
}
