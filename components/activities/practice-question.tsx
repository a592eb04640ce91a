import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Practice } from '@/lib/activities/check-practice';
import { QuestionReview, QuestionView } from '@/questions/views';

/** A practice question on the spot: «Comprobar» shows what there is to say about the answer. Never graded. */
export function PracticeQuestion({ practice }: { practice: Practice }) {
  const t = useTranslations('activities.practice');
  const { ref, kind, prefix, concealed, values, review, wasEmpty } = practice;
  return (
    <section
      id={ref}
      aria-label={t('label')}
      className="my-8 scroll-mt-20 rounded-lg border border-line bg-surface p-5 font-sans text-base"
    >
      <p className="mb-3 text-sm font-semibold text-sea">{t('label')}</p>
      {review ? (
        <>
          <QuestionReview kind={kind} review={review} />
          <p className="mt-4">
            <a href={`?#${ref}`}>{t('again')}</a>
          </p>
        </>
      ) : (
        <form method="get" action={`#${ref}`} className="flex flex-col gap-4">
          <input type="hidden" name="practica" value={ref} />
          <QuestionView kind={kind} prefix={prefix} concealed={concealed} values={values} />
          {wasEmpty && (
            <p role="alert" className="font-semibold text-danger">
              {t('empty')}
            </p>
          )}
          <Button variant="secondary" className="self-start">
            {t('check')}
          </Button>
        </form>
      )}
    </section>
  );
}
