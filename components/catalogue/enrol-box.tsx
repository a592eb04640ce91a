import { useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { TextField } from '@/components/ui/form-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CourseCard } from '@/lib/catalogue/course-card';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { EnrolmentBadge } from './enrolment-badge';

type Props = {
  card: CourseCard;
  locale: Locale;
  mine: 'none' | 'enrolled' | 'completed';
  isSignedIn: boolean;
  enrolAction: FormAction;
};

/** The page's one main action, which changes with what has happened: Inscribirme → Continuar. */
export function EnrolBox({ card, locale, mine, isSignedIn, enrolAction }: Props) {
  const t = useTranslations('catalogue.enrol');
  const course = card.slug;
  const own = href(locale, '/cursos/[course]', { course });
  if (mine !== 'none') {
    return (
      <div className="flex flex-col gap-3">
        <ButtonLink size="lg" href={href(locale, '/aprender/[course]', { course })}>
          {t('continue')}
        </ButtonLink>
        <p className="text-sm text-ink-soft">
          {mine === 'completed' ? t('completed') : t('enrolled')}{' '}
          <a href={href(locale, '/cursos/[course]/baja', { course })}>{t('leave')}</a>
        </p>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p>
        <EnrolmentBadge card={card} />
      </p>
      {card.state === 'open' && !isSignedIn && (
        <>
          <ButtonLink size="lg" href={href(locale, '/registro', {}, { volver: own })}>
            {t('enrol')}
          </ButtonLink>
          <p className="text-sm text-ink-soft">
            {t('needsAccount')} <a href={href(locale, '/entrar', {}, { volver: own })}>{t('haveAccount')}</a>
          </p>
        </>
      )}
      {card.state === 'open' && isSignedIn && (
        <ActionForm action={enrolAction} hidden={{ course }} className="flex flex-col gap-4">
          {card.needsKey && (
            <TextField name="key" label={t('key')} hint={t('keyHint')} autoComplete="off" required />
          )}
          <SubmitButton size="lg">{t('enrol')}</SubmitButton>
        </ActionForm>
      )}
      {card.state !== 'open' && <p className="text-sm text-ink-soft">{t(`why.${card.state}`)}</p>}
    </div>
  );
}
