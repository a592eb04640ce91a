import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import type { CountedItem, CountedQuestion } from '@/lib/reports/count-answers';
import { enough } from '@/lib/surveys/input';
import { ShareBar } from './share-bar';

type Props = { question: CountedQuestion; number: number; language: string };

/** So many comments a page shows; the file for spreadsheets has all of them. */
const mostTexts = 200;

/** What one question was answered: a table with bars for each of its items, or what was written. */
export function SurveyQuestionResult({ question, number, language }: Props) {
  const t = useTranslations('admin.surveys');
  const { id, kind, text, isRetired, items } = question;
  return (
    <section aria-labelledby={`p-${id}`} className="flex max-w-page flex-col gap-3">
      <h2 id={`p-${id}`} className="text-lg">
        {number}. <span lang={language}>{text}</span>
      </h2>
      {isRetired && (
        <p>
          <Badge icon="clock">{t('retired')}</Badge>
        </p>
      )}
      {kind === 'several' && <p className="text-ink-soft">{t('severalHint')}</p>}
      {items.map((item) => (
        <ItemResult key={item.key} item={item} text={text} language={language} />
      ))}
    </section>
  );
}

type ItemProps = { item: CountedItem; text: string; language: string };

function ItemResult({ item, text, language }: ItemProps) {
  const t = useTranslations('admin.surveys');
  const format = useFormatter();
  const { label, result } = item;
  const title = label && (
    <h3 lang={language} className="font-sans text-base font-semibold">
      {label}
    </h3>
  );
  if (!result)
    return (
      <div>
        {title}
        <p>{t('tooFew', { enough })}</p>
      </div>
    );
  const { asked, answered, options, mean, texts } = result;
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div className="flex flex-col gap-2">
      {title}
      <p>
        {t('answered', { answered, asked })}
        {mean !== null && (
          <strong> {t('mean', { mean: format.number(mean, { maximumFractionDigits: 1 }) })}</strong>
        )}
      </p>
      {options.length > 0 && (
        <Table
          caption={<span lang={language}>{label ? `${text} ${label}` : text}</span>}
          hideCaption
          head={[t('option'), t('count'), t('percent')]}
        >
          {options.map((option) => (
            <tr key={option.id}>
              <Th lang={language} className="min-w-32">
                {option.text}
              </Th>
              <Td className="w-20">{option.count}</Td>
              <Td className="w-1/2">
                <span className="flex gap-x-3 gap-y-1 max-sm:flex-col sm:items-center">
                  <span className="shrink-0 sm:w-14 sm:text-end">{percent(option.share)}</span>
                  <ShareBar share={option.share} />
                </span>
              </Td>
            </tr>
          ))}
        </Table>
      )}
      {texts.length > mostTexts && <p>{t('someTexts', { shown: mostTexts, total: texts.length })}</p>}
      {texts.length > 0 && (
        <ul className="flex flex-col gap-2">
          {texts.slice(0, mostTexts).map((comment, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is by chance, and two may say the same
              key={place}
              lang={language}
              className="max-w-reading rounded-md border border-line bg-surface px-4 py-3 text-base whitespace-pre-line"
            >
              {comment}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
