import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { visit } from '@/app/visit';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { loadCourse } from '@/lib/catalogue/load-course';
import { findMyEnrolment } from '@/lib/enrolment/find-my-enrolment';
import { href } from '@/lib/i18n/href';
import { leaveAction } from '../actions';

type Props = { params: Promise<{ locale: string; course: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enrolment.leave');
  return { title: t('title') };
}

/** «Darme de baja» asks first, and says what stays. */
export default async function LeavePage({ params }: Props) {
  const { course } = await params;
  const { ctx, locale } = await visit();
  const { id, card } = await orNotFound(loadCourse(ctx, course));
  if ((await findMyEnrolment(ctx, id)) === 'none') notFound();
  const t = await getTranslations('enrolment.leave');
  return (
    <Frame here="/cursos/[course]/baja" params={{ course }} withExit>
      <div className="mx-auto flex max-w-reading flex-col gap-4 px-4 py-10">
        <PageHeading title={t('title')} />
        <p>{t('question', { course: card.details.title })}</p>
        <ul className="list-disc ps-6">
          <li>{t('keepsProgress')}</li>
          <li>{t('keepsCertificate')}</li>
          <li>{t('canReturn')}</li>
        </ul>
        <ActionForm action={leaveAction} hidden={{ course }} className="mt-4 flex flex-wrap gap-3">
          <SubmitButton variant="danger">{t('action')}</SubmitButton>
          <ButtonLink variant="secondary" href={href(locale, '/aprender/[course]', { course })}>
            {t('stay')}
          </ButtonLink>
        </ActionForm>
      </div>
    </Frame>
  );
}
