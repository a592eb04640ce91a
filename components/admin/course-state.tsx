import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';

type Props = { version: number | null; hasChanges: boolean };

/** Draft or published, which version, and whether learners miss something. */
export function CourseState({ version, hasChanges }: Props) {
  const t = useTranslations('admin.state');
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {version === null ? (
        <Badge icon="edit">{t('draft')}</Badge>
      ) : (
        <Badge tone="ok" icon="check-circle">
          {t('published', { version })}
        </Badge>
      )}
      {version !== null && hasChanges && (
        <Badge tone="beam" icon="edit">
          {t('hasChanges')}
        </Badge>
      )}
    </span>
  );
}
