import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { bankChanges } from '@/lib/bank/input';

type Props = { search: Record<string, string | string[] | undefined> };

const deeds = ['categoria-creada', 'categoria-cambiada', 'categoria-eliminada'] as const;

/** What was just done, as the address says it. */
export function BankNotice({ search: { hecho, cuantas } }: Props) {
  const t = useTranslations('admin.bank.done');
  const change = bankChanges.find((one) => one === hecho);
  const deed = deeds.find((one) => one === hecho);
  if (change)
    return (
      <div className="mb-5">
        <Notice tone="success" title={t(change, { count: Number(cuantas) || 0 })} />
      </div>
    );
  if (!deed) return null;
  return (
    <div className="mb-5">
      <Notice tone="success" title={t(deed)} />
    </div>
  );
}
