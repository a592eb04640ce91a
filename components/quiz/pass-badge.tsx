import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';

export function PassBadge({ isPassed }: { isPassed: boolean }) {
  const t = useTranslations('quiz');
  return isPassed ? (
    <Badge tone="ok" icon="check-circle">
      {t('passed')}
    </Badge>
  ) : (
    <Badge tone="warn" icon="circle">
      {t('notPassed')}
    </Badge>
  );
}
