import { useTranslations } from 'next-intl';
import type { Use } from '@/lib/bank/list-uses';

/** «En 2 evaluaciones y 1 lección», in words. */
export function UseCount({ uses }: { uses: Use[] }) {
  const t = useTranslations('admin.bank');
  const count = (kind: Use['kind']) => uses.filter((use) => use.kind === kind).length;
  const [quizzes, lessons] = [count('quiz'), count('lesson')];
  if (uses.length === 0) return <span className="text-ink-soft">{t('unusedRow')}</span>;
  return (
    <>
      {quizzes > 0 && <span className="block">{t('inQuizzes', { count: quizzes })}</span>}
      {lessons > 0 && <span className="block">{t('inLessons', { count: lessons })}</span>}
    </>
  );
}
