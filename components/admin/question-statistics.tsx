import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Markdown } from '@/components/ui/markdown';
import { Table, Td, Th } from '@/components/ui/table';
import type { QuizStatistics } from '@/lib/reports/load-quiz-statistics';
import { ShareBar } from './share-bar';

type Question = QuizStatistics['questions'][number];
type Props = { questions: Question[]; language: string };

/** Every question with its numbers, and how often each of its options was chosen. */
export function QuestionStatistics({ questions, language }: Props) {
  const t = useTranslations('admin.statistics');
  const kinds = useTranslations('questions.kinds');
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  const decimal = (value: number | null) =>
    value === null ? '—' : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <section aria-labelledby="preguntas" className="flex flex-col gap-4">
      <h2 id="preguntas" className="text-lg">
        {t('questions')}
      </h2>
      <p className="max-w-reading text-ink-soft">{t('explained')}</p>
      <Table
        caption={t('questions')}
        hideCaption
        head={[t('question'), t('n'), t('facility'), t('discrimination'), t('seconds'), t('unanswered')]}
      >
        {questions.map((question) => (
          <tr key={question.questionId} id={`p-${question.questionId}`} className="scroll-mt-20">
            <Th className="min-w-64 font-normal">
              <Disclosure summary={<span lang={language}>{question.summary}</span>}>
                <p className="mb-3 text-ink-soft">
                  {kinds(question.kind)} · <span lang={language}>{question.category}</span>
                </p>
                <Options question={question} language={language} />
              </Disclosure>
              {question.suspicions.length > 0 && (
                <Badge tone="warn" icon="alert" className="mt-2">
                  {t('suspiciousMark')}
                </Badge>
              )}
            </Th>
            <Td>{question.n}</Td>
            <Td className="min-w-36">
              {percent(question.facility)}
              <ShareBar share={question.facility} />
            </Td>
            <Td>{decimal(question.discrimination)}</Td>
            <Td>{question.seconds === null ? '—' : format.number(Math.round(question.seconds))}</Td>
            <Td>{question.n - question.answered}</Td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Options({ question, language }: { question: Question; language: string }) {
  const t = useTranslations('admin.statistics');
  const words = useTranslations('questions.truefalse');
  const isInGaps = question.kind === 'cloze' || question.kind === 'selectwords';
  if (question.tallies.length === 0) return <p>{t('notCounted')}</p>;
  return question.tallies.map(({ part, rows }) => (
    <ul key={part ?? ''} className="mb-4 flex flex-col gap-2" lang={language}>
      {part !== null && (
        <li className="font-semibold">
          {isInGaps ? t('gap', { number: part }) : <Markdown text={part} inline />}
        </li>
      )}
      {rows.map(({ text, isRight, count, isOther }) => (
        <li key={`${text}${isOther}`} className="grid grid-cols-[1fr_3rem_7rem] items-center gap-3">
          <span>
            {isOther ? (
              t('others')
            ) : question.kind === 'truefalse' ? (
              words(text)
            ) : (
              <Markdown text={text} inline />
            )}
            {isRight && (
              <Badge tone="ok" icon="check" className="ms-2">
                {t('isRight')}
              </Badge>
            )}
          </span>
          <span className="text-end tabular-nums">{count}</span>
          <ShareBar share={question.n === 0 ? 0 : count / question.n} />
        </li>
      ))}
    </ul>
  ));
}
