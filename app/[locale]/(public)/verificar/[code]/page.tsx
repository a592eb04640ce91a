import type { Metadata } from 'next';
import { Frame } from '@/app/frame';
import { verifyOnce } from '@/app/verify';
import { VerificationAnswer } from '@/components/certificates/verification-answer';
import { VerifyForm } from '@/components/certificates/verify-form';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { asLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(asLocale((await params).locale), 'certificates.form');
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' };
}

export default async function VerificationPage({ params }: Props) {
  const { locale: language, code: raw } = await params;
  const locale = asLocale(language);
  const code = decodeURIComponent(raw);
  const t = translator(locale, 'certificates.form');
  const answer = await verifyOnce(code);
  return (
    <Frame here="/verificar/[code]" params={{ code }}>
      <div className="mx-auto flex max-w-reading flex-col gap-8 px-4 py-10">
        {answer === 'too-many' && (
          <Notice tone="warning" title={t('tooMany')}>
            <p>{t('tooManyText')}</p>
          </Notice>
        )}
        {answer === null && (
          <>
            <PageHeading title={t('unknown')} />
            <Notice tone="warning" live={false} title={t('unknownTitle')}>
              <ul className="list-disc ps-5">
                <li>{t('tips.whole')}</li>
                <li>{t('tips.letters')}</li>
                <li>{t('tips.qr')}</li>
              </ul>
            </Notice>
            <VerifyForm locale={locale} code={code.slice(0, 100)} />
          </>
        )}
        {answer !== 'too-many' && answer !== null && (
          <VerificationAnswer
            certificate={answer}
            locale={locale}
            checkedAt={new Date()}
            fileHref={`/api/certificates/${answer.code}`}
          />
        )}
      </div>
    </Frame>
  );
}
