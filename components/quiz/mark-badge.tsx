import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { LoadedQuiz } from '@/lib/quiz/load-quiz';

/** How an attempt came out, in word and icon; or that it is not known yet, or not told. */
export function MarkBadge({ mark }: { mark: LoadedQuiz['attempts'][number]['mark'] }) {
  const t = useTranslations('quiz');
  if (mark.kind === 'pending')
    return (
      <Badge tone="sea" icon="clock">
        {t('toBeMarked')}
      </Badge>
    );
  if (mark.kind === 'hidden') return <Badge icon="lock">{t('hidden')}</Badge>;
  return mark.isPassed ? (
    <Badge tone="ok" icon="check-circle">
      {t('passed')}
    </Badge>
  ) : (
    <Badge tone="warn" icon="circle">
      {t('notPassed')}
    </Badge>
  );
}
