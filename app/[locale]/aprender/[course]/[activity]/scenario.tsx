import { ScenarioView } from '@/components/scenarios/scenario-view';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { loadRun } from '@/lib/scenarios/load-run';
import { chooseAction, restartRunAction, startRunAction } from './actions';

type Props = {
  ctx: Context;
  opened: OpenedActivity;
  locale: Locale;
  search: Record<string, string | string[] | undefined>;
};

/** A scenario where the learner is in it; `?decision=3` shows what the third decision provoked. */
export async function Scenario({ ctx, opened, locale, search }: Props) {
  const shown = Number([search.decision ?? ''].flat()[0]);
  const loaded = await loadRun(ctx, opened, shown > 0 ? shown : null);
  const { activity } = opened.current;
  return (
    <ScenarioView
      loaded={loaded}
      notice={activity.notice}
      wasTaken={search.ya !== undefined}
      course={opened.course.slug}
      activity={activity.ref}
      locale={locale}
      language={opened.outline.details.language}
      actions={{ startRunAction, chooseAction, restartRunAction }}
    />
  );
}
