import { findPlan } from '@/db/queries/plans';
import type { Context } from '@/lib/kernel/context';
import { found } from '@/lib/kernel/faults';
import { looksLikeCaseData } from './case-data';
import type { PlanRow } from './input';
import type { OpenedActivity } from './open-activity';
import { planOf } from './plan-of';

const blank: PlanRow = { action: '', person: '', date: '' };

/** The learner's own plan with all its rows, written or not; `suspect` are those to look at again, from 1. NotFound while locked. */
export async function loadPlan(ctx: Context, opened: Pick<OpenedActivity, 'enrolment' | 'current'>) {
  const { activity, locks } = opened.current;
  found(locks.length === 0 ? activity : null);
  const { body, introHtml } = await planOf(ctx, opened);
  const plan = await findPlan(ctx.store, { enrolmentId: opened.enrolment.id, activityId: activity.id });
  const rows = Array.from({ length: body.rows }, (_, index) => plan?.rows[index] ?? blank);
  const isSuspect = (row: PlanRow) => Object.values(row).some(looksLikeCaseData);
  return {
    introHtml,
    examples: body.examples,
    rows,
    suspect: rows.flatMap((row, index) => (isSuspect(row) ? [index + 1] : [])),
    savedAt: plan?.updatedAt ?? null,
    submittedAt: plan?.submittedAt ?? null,
  };
}
export type LoadedPlan = Awaited<ReturnType<typeof loadPlan>>;
