import {
  findQuizByRef,
  findQuizNumbers,
  listGivenAnswers,
  listQuestionNames,
  listQuestionNumbers,
} from '@/db/queries/statistics';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { kindOf } from '@/questions';
import { tally } from '@/questions/tally';
import { findStaffCourse } from './find-staff-course';
import { statisticsInput } from './input';
import { judgeQuestion } from './judge-question';

/**
 * How a quiz and each of its questions came out, over finished attempts: the first of each learner unless `which` says
 * otherwise. Numbers only, of nobody in particular. NotFound for who is not staff of the course.
 */
export async function loadQuizStatistics(
  ctx: Context,
  place: { course: string; activity: string; which?: unknown },
) {
  const { which } = statisticsInput.parse(place);
  const course = await findStaffCourse(ctx, place.course, 'course.see');
  const quiz = found(await findQuizByRef(ctx.store, course.id, place.activity));
  const [numbers, rows, given, names] = await Promise.all([
    findQuizNumbers(ctx.store, quiz.id, which),
    listQuestionNumbers(ctx.store, quiz.id, which),
    listGivenAnswers(ctx.store, quiz.id, which),
    listQuestionNames(ctx.store, course.id),
  ]);
  const nameOf = new Map(names.map(({ id, ...name }) => [id, name]));
  const questions = rows.map(({ body, ...row }) => {
    const tallies = tally(
      row.kind,
      body,
      given.filter(({ questionId }) => questionId === row.questionId),
    );
    const known = nameOf.get(row.questionId);
    return {
      ...row,
      ref: known?.ref ?? null,
      category: known?.category ?? '',
      summary: kindOf(row.kind).summarise(body),
      tallies,
      suspicions: judgeQuestion({ ...row, tallies }),
    };
  });
  questions.sort((a, b) => a.category.localeCompare(b.category, 'es') || a.slot - b.slot);
  return { course, quiz, which, numbers, questions };
}
export type QuizStatistics = Awaited<ReturnType<typeof loadQuizStatistics>>;
