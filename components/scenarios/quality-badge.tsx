import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import type { Decision } from '@/lib/scenarios/load-run';

type Quality = Decision['quality'];

const looks: Record<Quality, { tone: BadgeTone; icon: IconName }> = {
  protege: { tone: 'ok', icon: 'shield' },
  incompleta: { tone: 'warn', icon: 'half' },
  dana: { tone: 'danger', icon: 'alert' },
};

/** What a decision does for the person in it, in word, icon and colour; `of` an ending it names the ending. */
export function QualityBadge({ quality, of = 'decision' }: { quality: Quality; of?: 'decision' | 'ending' }) {
  const t = useTranslations('scenarios');
  return (
    <Badge {...looks[quality]}>{of === 'ending' ? t(`ending.${quality}`) : t(`quality.${quality}`)}</Badge>
  );
}
