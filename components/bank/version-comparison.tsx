import { useTranslations } from 'next-intl';
import { Passages } from '@/components/admin/passages';
import type { LoadedVersions } from '@/lib/bank/load-versions';
import { bodyLines, type Say } from './body-lines';

type Props = { compared: NonNullable<LoadedVersions['compared']>; language: string; say: Say };

/** Two versions of a question field by field, where they differ. */
export function VersionComparison({ compared: { before, after }, language, say }: Props) {
  const t = useTranslations('admin.bank.versions');
  const [left, right] = [before, after].map(({ body }) => bodyLines(body, say).join('\n')) as [
    string,
    string,
  ];
  return (
    <section aria-labelledby="comparacion" className="mt-8 flex flex-col gap-3">
      <h2 id="comparacion" className="text-lg">
        {t('comparison', { before: before.revision, after: after.revision })}
      </h2>
      {left === right ? (
        <p>{t('equal')}</p>
      ) : (
        <Passages
          before={left}
          after={right}
          language={language}
          labels={{
            before: t('beforeSide', { revision: before.revision }),
            after: t('beforeSide', { revision: after.revision }),
            same: t('same'),
            nothing: t('nothing'),
          }}
        />
      )}
    </section>
  );
}
