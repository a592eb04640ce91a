import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { tickPrefix } from '@/lib/bank/input';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = {
  course: string;
  courseId: string;
  question: { id: string; ref: string };
  isArchived: boolean;
  versions: number;
  locale: Locale;
  action: FormAction;
};

/** The ways from a question: back, to its preview, its versions, a copy of it, and into the archive. */
export function QuestionWays({ course, courseId, question, isArchived, versions, locale, action }: Props) {
  const t = useTranslations('admin.bank.page');
  const bank = '/admin/cursos/[course]/preguntas';
  const place = { course, question: question.ref };
  const hidden = {
    courseId,
    course,
    change: isArchived ? 'restore' : 'archive',
    [tickPrefix + question.id]: 'on',
  };
  return (
    <div className="mb-5 flex flex-wrap items-start gap-2">
      <ButtonLink size="sm" variant="quiet" icon="arrow-left" href={href(locale, bank, { course })}>
        {t('back')}
      </ButtonLink>
      <ButtonLink
        size="sm"
        variant="secondary"
        icon="eye"
        href={href(locale, `${bank}/[question]/vista-previa`, place)}
      >
        {t('preview')}
      </ButtonLink>
      <ButtonLink
        size="sm"
        variant="secondary"
        icon="clock"
        href={href(locale, `${bank}/[question]/versiones`, place)}
      >
        {t('versions', { count: versions })}
      </ButtonLink>
      <ButtonLink
        size="sm"
        variant="secondary"
        icon="plus"
        href={href(locale, `${bank}/nueva`, { course }, { copia: question.ref })}
      >
        {t('duplicate')}
      </ButtonLink>
      <ActionForm action={action} hidden={hidden}>
        <SubmitButton size="sm" variant="secondary" icon="archive">
          {t(isArchived ? 'restore' : 'archive')}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
