import { useFormatter, useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table, Td, Th } from '@/components/ui/table';
import type { LoadedVersions } from '@/lib/bank/load-versions';

type Props = {
  versions: LoadedVersions['versions'];
  current: number;
  compared: [number, number] | null;
  address: string;
  timeZone: string;
  action: FormAction;
  hidden: Record<string, string>;
};

/** Every text that a question had, by whom and when; two can be compared, and an old one brought back. */
export function VersionTable({ versions, current, compared, address, timeZone, action, hidden }: Props) {
  const t = useTranslations('admin.bank.versions');
  const format = useFormatter();
  if (versions.length < 2) return <p>{t('only')}</p>;
  const choose = (name: 'antes' | 'despues', revision: number, isChosen: boolean, label: string) => (
    <label className="-m-2 flex min-h-9 min-w-9 cursor-pointer items-center justify-center p-2">
      <input
        type="radio"
        form="comparar"
        name={name}
        value={revision}
        defaultChecked={isChosen}
        aria-label={`${label}: ${revision}`}
        className="size-5.5 accent-sea"
      />
    </label>
  );
  return (
    <>
      <form id="comparar" action={address} className="mb-3">
        <Button size="sm" variant="secondary">
          {t('compare')}
        </Button>
      </form>
      <Table
        caption={t('caption')}
        hideCaption
        head={[t('version'), t('when'), t('who'), t('before'), t('after'), t('restore')]}
      >
        {versions.map(({ revision, at, by }) => (
          <tr key={revision}>
            <Th>
              <span className="flex flex-wrap items-center gap-2">
                {revision}
                {revision === current && (
                  <Badge tone="ok" icon="check">
                    {t('current')}
                  </Badge>
                )}
              </span>
            </Th>
            <Td>
              <time dateTime={at.toISOString()} className="whitespace-nowrap">
                {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
              </time>
            </Td>
            <Td>{by ?? t('byFaro')}</Td>
            <Td>{choose('antes', revision, revision === compared?.[0], t('before'))}</Td>
            <Td>{choose('despues', revision, revision === compared?.[1], t('after'))}</Td>
            <Td>
              {revision !== current && (
                <ActionForm action={action} hidden={{ ...hidden, revision }}>
                  <SubmitButton size="sm" variant="secondary" aria-label={t('restoreOne', { revision })}>
                    {t('restore')}
                  </SubmitButton>
                </ActionForm>
              )}
            </Td>
          </tr>
        ))}
      </Table>
    </>
  );
}
