import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '@/app/action';
import { Frame } from '@/app/frame';
import { demandVisitor } from '@/app/learner';
import { LetterList } from '@/components/admin/letter-list';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { env } from '@/env';
import { href } from '@/lib/i18n/href';
import { listLetters } from '@/lib/mail/list-letters';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.mail');
  return { title: t('title') };
}

export default async function MailPage() {
  const { ctx, locale } = await demandVisitor('/admin/correo');
  const hasServer = env().SMTP_URL !== undefined;
  const letters = await orNotFound(listLetters(ctx, { hasServer }));
  const t = await getTranslations('admin');
  return (
    <Frame here="/admin/correo" isStaff>
      <div className="mx-auto max-w-page px-4 py-8 sm:px-6">
        <PageHeading
          breadcrumb={
            <Breadcrumb
              label={t('breadcrumb')}
              items={[{ label: t('home.title'), href: href(locale, '/admin') }, { label: t('mail.title') }]}
            />
          }
          title={t('mail.title')}
          lead={letters.length > 0 ? t('mail.lead', { count: letters.length }) : undefined}
        />
        {!hasServer && (
          <Notice tone="warning" live={false} title={t('mail.noServer')} className="mb-6">
            <p>{t('mail.noServerText')}</p>
          </Notice>
        )}
        {letters.length > 0 ? <LetterList letters={letters} /> : <EmptyState title={t('mail.none')} />}
      </div>
    </Frame>
  );
}
