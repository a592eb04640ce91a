import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';
import { Table, Td, Th } from '@/components/ui/table';
import type { ImportReport, ReportRow } from '@/lib/packages/load-import-report';
import { KindLabel } from './kind-label';

const looks: Record<ReportRow['outcome'], { tone: BadgeTone; icon: IconName }> = {
  imported: { tone: 'ok', icon: 'check-circle' },
  changed: { tone: 'warn', icon: 'half' },
  refused: { tone: 'danger', icon: 'x' },
};

function Reasons({ reasons }: Pick<ReportRow, 'reasons'>) {
  const t = useTranslations('packages.exchange');
  const tEntry = useTranslations('admin.exchange');
  const tProblems = useTranslations('questions.problems');
  const text = ({ from, code, details }: ReportRow['reasons'][number]) => {
    if (from === 'changes') return t(`changes.${code}`, details);
    if (from === 'refusals') return t(`refusals.${code}`, details);
    const place = Number(details.place) > 0 ? `${tEntry('entry', { place: Number(details.place) })} ` : '';
    return `${place}${tProblems(code, details)}`;
  };
  if (reasons.length === 0) return null;
  return (
    <ul className="mt-1.5 flex flex-col gap-1">
      {reasons.map((reason) => (
        <li key={JSON.stringify(reason)} className="break-words">
          {text(reason)}
        </li>
      ))}
    </ul>
  );
}

type Props = { rows: ImportReport['rows']; language: string };

/** What would become of each question: its line, how it comes in and why, and what it does to the bank. */
export function ImportRows({ rows, language }: Props) {
  const t = useTranslations('admin.exchange');
  const head = [t('line'), t('question'), t('outcome'), t('kind'), t('bank')];
  return (
    <Table caption={t('caption')} hideCaption head={head}>
      {rows.map(({ line, title, type, kind, category, outcome, reasons, effect, ref }) => (
        <tr key={`${line}-${ref}`}>
          <Td>{line}</Td>
          <Th className="min-w-44 lg:min-w-56">
            <span lang={language} className="break-words">
              {title || t('untitled')}
            </span>
            {category.length > 0 && (
              <span lang={language} className="block font-normal text-ink-soft">
                {category.join(' › ')}
              </span>
            )}
          </Th>
          <Td className="min-w-60 lg:min-w-80">
            <Badge {...looks[outcome]}>{t(`outcomes.${outcome}`)}</Badge>
            <Reasons reasons={reasons} />
          </Td>
          <Td className="min-w-32">{kind ? <KindLabel kind={kind} /> : <code>{type || '—'}</code>}</Td>
          <Td className="min-w-32">
            {effect ? t(`effects.${effect}`) : '—'}
            {ref && <code className="block text-ink-soft">{ref}</code>}
          </Td>
        </tr>
      ))}
    </Table>
  );
}
