import { useTranslations } from 'next-intl';
import { FactList } from './fact-list';

type Props = { minutes: number; outcome: string; notice: string; markdown: string | null; language: string };

/** What every activity has, and a lesson's text, for who may read it and not change it. */
export function LessonSource({ minutes, outcome, notice, markdown, language }: Props) {
  const t = useTranslations('admin.source');
  const facts = [
    { label: t('minutes'), value: minutes },
    ...(outcome ? [{ label: t('outcome'), value: <span lang={language}>{outcome}</span> }] : []),
    ...(notice ? [{ label: t('notice'), value: <span lang={language}>{notice}</span> }] : []),
  ];
  return (
    <div className="flex flex-col gap-5">
      <FactList facts={facts} />
      {markdown !== null && (
        <pre
          lang={language}
          className="rounded-md border border-line bg-surface p-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere"
        >
          {markdown}
        </pre>
      )}
    </div>
  );
}
