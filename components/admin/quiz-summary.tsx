import { useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import { Table, Td, Th } from '@/components/ui/table';
import type { QuizBody } from '@/lib/catalogue/quiz-input';
import { FactList } from './fact-list';

type Props = {
  body: QuizBody;
  stock: { ref: string; title: string; questions: number }[];
  language: string;
};

/** A quiz's settings and where its questions come from; read only. */
export function QuizSummary({ body, stock, language }: Props) {
  const t = useTranslations('admin.quiz');
  const yesNo = (value: boolean) => t(value ? 'yes' : 'no');
  const facts = [
    { label: t('passMark'), value: t('percent', { percent: body.passMark }) },
    { label: t('attempts'), value: body.attempts === 0 ? t('unlimited') : body.attempts },
    {
      label: t('wait'),
      value: body.waitMinutes === 0 ? t('none') : t('minutes', { minutes: body.waitMinutes }),
    },
    { label: t('perPage'), value: body.perPage === 0 ? t('allOnOne') : body.perPage },
    { label: t('grading'), value: t(`gradings.${body.grading}`) },
    { label: t('shuffleQuestions'), value: yesNo(body.shuffleQuestions) },
    { label: t('shuffleOptions'), value: yesNo(body.shuffleOptions) },
  ];
  return (
    <div className="flex flex-col gap-6">
      <FactList facts={facts} />
      {body.intro && (
        <section aria-labelledby="presentacion" className="flex flex-col gap-2">
          <h2 id="presentacion" className="text-lg">
            {t('intro')}
          </h2>
          <div lang={language} className="max-w-reading">
            <Markdown text={body.intro} />
          </div>
        </section>
      )}
      <Table caption={t('slots')} head={[t('source'), t('asked'), t('inBank')]}>
        {body.slots.map((slot, index) => {
          const category = 'draw' in slot ? stock.find(({ ref }) => ref === slot.category) : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: slots are known by their place
            <tr key={index}>
              <Th lang={language}>
                {'draw' in slot
                  ? [category?.title ?? slot.category, slot.tag].filter(Boolean).join(' · ')
                  : t('question', { ref: slot.question })}
              </Th>
              <Td>{'draw' in slot ? slot.draw : 1}</Td>
              <Td>{category ? category.questions : '—'}</Td>
            </tr>
          );
        })}
      </Table>
    </div>
  );
}
