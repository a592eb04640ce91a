import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ShownRun } from '@/lib/scenarios/load-run';
import { PathList } from './path-list';
import { QualityBadge } from './quality-badge';

type Props = {
  run: ShownRun;
  stage: Extract<ShownRun['stage'], { kind: 'ending' }>;
  language: string;
  restart: ReactNode;
};

/** How it ended, the way there, and the question that is taken home. No mark, and no ending is a failure. */
export function ScenarioEnding({ run, stage, language, restart }: Props) {
  const t = useTranslations('scenarios');
  return (
    <>
      <p className="mb-2">
        <QualityBadge quality={stage.ending} of="ending" />
      </p>
      <h2 id="escena-titulo" lang={language} className="mb-4 text-2xl">
        {stage.scene.title}
      </h2>
      {/* Compiled and sanitised when it was published. */}
      <div lang={language} className="prose-lesson" dangerouslySetInnerHTML={{ __html: stage.scene.html }} />
      {stage.reflectionHtml && (
        <section
          aria-labelledby="reflexion"
          className="mt-8 rounded-lg border-s-4 border-beam bg-beam-tint p-5"
        >
          <h3 id="reflexion" className="mb-3 text-xl">
            {t('reflection')}
          </h3>
          <div
            lang={language}
            className="prose-lesson"
            dangerouslySetInnerHTML={{ __html: stage.reflectionHtml }}
          />
        </section>
      )}
      {run.path.length > 0 && (
        <section aria-labelledby="recorrido" className="mt-8">
          <h3 id="recorrido" className="mb-4 text-xl">
            {t('path')}
          </h3>
          <PathList path={run.path} language={language} />
          <div className="mt-8">{restart}</div>
        </section>
      )}
    </>
  );
}
