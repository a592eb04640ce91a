import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { fileRefusals } from '@/lib/packages/exchange-input';

type Props = { search: Record<string, string | string[] | undefined> };

/** What was just done, or why the file that was sent cannot be read, as the address says it. */
export function ImportNotice({ search }: Props) {
  const t = useTranslations('admin.exchange');
  const tRefusals = useTranslations('packages.refusals');
  const said = (name: string) => String(search[name] ?? '—').slice(0, 40);
  const count = (name: string) => Number(search[name]) || 0;
  if (search.error === 'none') return <Notice tone="danger" title={t('notSent')} />;
  const refusal = fileRefusals.find((one) => one === search.error);
  if (refusal)
    return (
      <Notice tone="danger" title={t('failed')}>
        <p>
          {tRefusals(refusal, {
            line: said('line'),
            depth: said('depth'),
            root: said('root'),
            encoding: said('encoding'),
            megabytes: said('megabytes'),
            most: count('most'),
          })}
        </p>
      </Notice>
    );
  if (search.agregadas === undefined) return null;
  return (
    <Notice
      tone="success"
      title={t('done', {
        added: count('agregadas'),
        updated: count('actualizadas'),
        same: count('iguales'),
        refused: count('rechazadas'),
      })}
    />
  );
}
