import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Use } from '@/lib/bank/list-uses';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { StaffCourse } from '@/lib/reports/find-staff-course';

/** The activities that ask a question, or may draw it, and whether learners meet it there already. */
export function QuestionUses({ uses, course, locale }: { uses: Use[]; course: StaffCourse; locale: Locale }) {
  const t = useTranslations('admin.bank.page');
  return (
    <section aria-labelledby="usos" className="mt-8 flex flex-col gap-3 border-t border-line pt-6">
      <h2 id="usos" className="text-lg">
        {t('uses')}
      </h2>
      {uses.length === 0 ? (
        <p>{t('unused')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {uses.map(({ ref, title, isDraft, isPublished }) => (
            <li key={ref} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <a
                lang={course.language}
                href={href(locale, '/admin/cursos/[course]/actividades/[activity]', {
                  course: course.slug,
                  activity: ref,
                })}
              >
                {title}
              </a>
              {isPublished && (
                <Badge tone="ok" icon="check-circle">
                  {t('isPublished')}
                </Badge>
              )}
              {isDraft && (
                <Badge tone="beam" icon="edit">
                  {t('isDraft')}
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
      {uses.length > 0 && (
        <p className="max-w-reading text-ink-soft">
          {t('usesText')} {uses.some(({ kind }) => kind === 'lesson') && t('inLesson')}
        </p>
      )}
    </section>
  );
}
