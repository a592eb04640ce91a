import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Decision } from '@/lib/scenarios/load-run';
import { QualityBadge } from './quality-badge';

type Props = {
  decision: Decision;
  language: string;
  /** Where «Seguir» leads; the ending when `isLast`. */
  onward: string;
  isLast: boolean;
  /** Another choice was sent after this one stood. */
  wasTaken: boolean;
};

/** What a decision provoked, in words and with an icon; then on. */
export function DecisionFeedback({ decision, language, onward, isLast, wasTaken }: Props) {
  const t = useTranslations('scenarios');
  return (
    <>
      {wasTaken && (
        <Notice title={t('taken')} className="mb-5">
          <p>{t('takenText')}</p>
        </Notice>
      )}
      <p className="text-sm font-semibold text-sea">{t('decision', { number: decision.number })}</p>
      <h2 id="escena-titulo" lang={language} className="mb-4 text-2xl">
        {decision.question}
      </h2>
      <p className="mb-4">
        {t('youChose')} <span lang={language}>{decision.chosen}</span>
      </p>
      <div className="rounded-lg border border-line bg-surface p-5">
        <p className="mb-3">
          <QualityBadge quality={decision.quality} />
        </p>
        {/* Compiled and sanitised when it was published. */}
        <div
          lang={language}
          className="prose-lesson"
          dangerouslySetInnerHTML={{ __html: decision.feedbackHtml }}
        />
      </div>
      <ButtonLink size="lg" iconEnd="arrow-right" href={onward} className="mt-6">
        {isLast ? t('toEnding') : t('onward')}
      </ButtonLink>
    </>
  );
}
