import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Table, Td, Th } from '@/components/ui/table';
import type { RegradePreview as Preview } from '@/lib/marking/preview-regrade';
import { NumberList } from './number-list';

/** What a regrading would change, before anything does. */
export function RegradePreview({ preview, language }: { preview: Preview; language: string }) {
  const t = useTranslations('admin.regrading');
  const { changes, attempts, questions } = preview;
  return (
    <>
      <p className="max-w-reading text-base">{t('lead', { attempts })}</p>
      <NumberList
        numbers={[
          { label: t('up'), value: changes.up },
          { label: t('down'), value: changes.down },
          { label: t('toPass'), value: changes.toPass },
          { label: t('toFail'), value: changes.toFail },
        ]}
      />
      <Notice live={false} title={t('kept')}>
        <p>{t('keptText')}</p>
      </Notice>
      <Table caption={t('questions')} head={[t('question'), t('answers'), t('up'), t('down')]}>
        {questions.map(({ ref, summary, answers, up, down }) => (
          <tr key={ref}>
            <Th lang={language}>{summary}</Th>
            <Td>{answers}</Td>
            <Td>{up}</Td>
            <Td>{down}</Td>
          </tr>
        ))}
      </Table>
    </>
  );
}
