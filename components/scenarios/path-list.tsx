import { useTranslations } from 'next-intl';
import type { Decision } from '@/lib/scenarios/load-run';
import { QualityBadge } from './quality-badge';

/** The way so far: each decision with what was chosen, what it does, and why. */
export function PathList({ path, language }: { path: Decision[]; language: string }) {
  const t = useTranslations('scenarios');
  return (
    <ol className="flex flex-col gap-5 font-sans">
      {path.map(({ number, title, question, chosen, quality, feedbackHtml }) => (
        <li key={number} className="flex flex-col gap-2 border-s-2 border-line-strong ps-4">
          <p lang={language} className="font-semibold">
            {number}. {title}
          </p>
          <p lang={language} className="text-ink-soft">
            {question}
          </p>
          <p>
            {t('youChose')} <span lang={language}>{chosen}</span>
          </p>
          <p>
            <QualityBadge quality={quality} />
          </p>
          {/* Compiled and sanitised when it was published. */}
          <div lang={language} className="[&>*+*]:mt-2" dangerouslySetInnerHTML={{ __html: feedbackHtml }} />
        </li>
      ))}
    </ol>
  );
}
