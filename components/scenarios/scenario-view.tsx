import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/action-form';
import { Disclosure } from '@/components/ui/disclosure';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { LoadedRun } from '@/lib/scenarios/load-run';
import { DecisionFeedback } from './decision-feedback';
import { PathList } from './path-list';
import { RestartForm } from './restart-form';
import { ScenarioEnding } from './scenario-ending';
import { ScenarioIntro } from './scenario-intro';
import { SceneForm } from './scene-form';
import { Stage } from './stage';

type Props = {
  loaded: LoadedRun;
  notice: string;
  wasTaken: boolean;
  course: string;
  activity: string;
  locale: Locale;
  language: string;
  actions: { startRunAction: FormAction; chooseAction: FormAction; restartRunAction: FormAction };
};

/** A scenario at whatever point it is: the warning, then one thing at a time, and the way so far within reach. */
export function ScenarioView({
  loaded,
  notice,
  wasTaken,
  course,
  activity,
  locale,
  language,
  actions,
}: Props) {
  const t = useTranslations('scenarios');
  const { introHtml, run } = loaded;
  const { startRunAction, chooseAction, restartRunAction } = actions;
  const hidden = { course, activity };
  const onward = `${href(locale, '/aprender/[course]/[activity]', hidden)}#escena`;
  const restart = run && (
    <RestartForm hidden={{ ...hidden, run: run.id }} restartRunAction={restartRunAction} />
  );
  const stage = run?.stage;
  return (
    <div lang={locale} className="font-sans">
      {notice && (
        <div className="mb-6">
          <Disclosure summary={t('notice')} open={!run}>
            <p lang={language}>{notice}</p>
            <p>{t('noticeAdvice')}</p>
          </Disclosure>
        </div>
      )}
      {!run && <ScenarioIntro {...{ introHtml, language, hidden, startRunAction }} />}
      {run && stage && (
        <Stage key={`${run.id}-${run.position}-${stage.kind}`}>
          {stage.kind === 'scene' && <SceneForm {...{ run, stage, language, hidden, chooseAction }} />}
          {stage.kind === 'feedback' && (
            <DecisionFeedback
              {...{ language, onward, wasTaken }}
              decision={stage.decision}
              isLast={stage.isLast}
            />
          )}
          {stage.kind === 'ending' && <ScenarioEnding {...{ run, stage, language, restart }} />}
        </Stage>
      )}
      {run && stage?.kind !== 'ending' && (
        <div className="no-print mt-10 border-t border-line">
          {introHtml && (
            <Disclosure summary={t('intro')}>
              <div lang={language} dangerouslySetInnerHTML={{ __html: introHtml }} />
            </Disclosure>
          )}
          {run.path.length > 0 && (
            <Disclosure summary={t('soFar', { count: run.path.length })}>
              <PathList path={run.path} language={language} />
              {restart}
            </Disclosure>
          )}
        </div>
      )}
    </div>
  );
}
