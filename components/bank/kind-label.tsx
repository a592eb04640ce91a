import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/icon';

const icons: Record<string, IconName> = {
  choice: 'kind-choice',
  truefalse: 'kind-truefalse',
  matching: 'kind-matching',
  shortanswer: 'kind-shortanswer',
  numeric: 'kind-numeric',
  ordering: 'kind-ordering',
  cloze: 'kind-gaps',
  selectwords: 'kind-gaps',
  essay: 'kind-essay',
};

/** A kind of question in a word, with its drawing. */
export function KindLabel({ kind, className = '' }: { kind: string; className?: string }) {
  const t = useTranslations('questions.kinds');
  return (
    <span className={`inline-flex items-start gap-1.5 ${className}`}>
      <Icon name={icons[kind] ?? 'quiz'} className="mt-0.5 size-4.5 text-ink-soft" />
      <span>{t(kind)}</span>
    </span>
  );
}
