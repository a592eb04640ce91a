import { SurveyView } from '@/components/surveys/survey-view';
import type { OpenedActivity } from '@/lib/activities/open-activity';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { loadSurvey } from '@/lib/surveys/load-survey';
import { submitSurveyAction } from './actions';

type Props = {
  ctx: Context;
  opened: OpenedActivity;
  locale: Locale;
  search: Record<string, string | string[] | undefined>;
};

/** A survey to answer, or «Gracias»; `?enviada=1` says that it was sent just now. */
export async function Survey({ ctx, opened, locale, search }: Props) {
  const survey = await loadSurvey(ctx, opened);
  const { activity } = opened.current;
  return (
    <SurveyView
      survey={survey}
      notice={activity.notice}
      isNew={search.enviada !== undefined}
      course={opened.course.slug}
      activity={activity.ref}
      next={opened.next}
      locale={locale}
      language={opened.outline.details.language}
      submitSurveyAction={submitSurveyAction}
    />
  );
}
