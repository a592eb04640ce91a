import { PlanView } from '@/components/plans/plan-view';
import { loadPlan } from '@/lib/activities/load-plan';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { savePlanAction } from './actions';

type Props = {
  ctx: Context;
  opened: OpenedActivity;
  locale: Locale;
  search: Record<string, string | string[] | undefined>;
};

/** The learner's own plan; `?guardado=3` says that it was saved just now. */
export async function Plan({ ctx, opened, locale, search }: Props) {
  const plan = await loadPlan(ctx, opened);
  const { activity } = opened.current;
  return (
    <PlanView
      plan={plan}
      notice={activity.notice}
      isSaved={search.guardado !== undefined && plan.savedAt !== null}
      course={opened.course.slug}
      activity={activity.ref}
      locale={locale}
      language={opened.outline.details.language}
      savePlanAction={savePlanAction}
    />
  );
}
