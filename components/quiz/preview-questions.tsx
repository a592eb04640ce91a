import { useTranslations } from 'next-intl';
import type { QuizPreview } from '@/lib/authoring/preview-quiz';
import { QuestionView } from '@/questions/views';

type Props = { pages: NonNullable<QuizPreview['pages']>; language: string };

/** All screens of a quiz on one page, each question as it is put to learners. */
export function PreviewQuestions({ pages, language }: Props) {
  const t = useTranslations('admin.quizPreview');
  const total = pages.flat().length;
  return pages.map((questions, index) => (
    <section
      key={questions[0]?.slot}
      aria-label={pages.length > 1 ? t('screen', { number: index + 1, total: pages.length }) : undefined}
      className="flex flex-col gap-4"
    >
      {pages.length > 1 && (
        <h3 className="flex items-center gap-3 font-sans text-sm text-ink-soft after:h-px after:flex-1 after:bg-line">
          {t('screen', { number: index + 1, total: pages.length })}
        </h3>
      )}
      {questions.map(({ slot, kind, prefix, concealed }) => (
        <div key={slot} className="rounded-lg border border-line bg-surface p-5">
          <h4 className="mb-3 font-sans font-semibold text-sea text-sm">
            {t('question', { number: slot + 1, total })}
          </h4>
          <div lang={language}>
            <QuestionView kind={kind} prefix={prefix} concealed={concealed} values={{}} />
          </div>
        </div>
      ))}
    </section>
  ));
}
