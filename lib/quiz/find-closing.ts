import { findLatestClosing } from '@/db/queries/quiz';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import type { Context } from '@/lib/kernel/context';

/**
 * When a quiz has closed for the last of those who may sit it, with what was still on its way then; null = it never closes.
 * Who may sit it later than the others would otherwise see their key.
 */
export async function findClosing(
  ctx: Context,
  activityId: string,
  quiz: Pick<QuizBody, 'closesAt' | 'graceSeconds'>,
): Promise<Date | null> {
  if (!quiz.closesAt) return null;
  const extended = await findLatestClosing(ctx.store, activityId);
  const closings = [new Date(quiz.closesAt), ...(extended ? [extended] : [])];
  return new Date(Math.max(...closings.map((at) => at.getTime())) + quiz.graceSeconds * 1000);
}
