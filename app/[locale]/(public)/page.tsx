import { getTranslations } from 'next-intl/server';
import { Frame } from '@/app/frame';
import { publicVisit } from '@/app/visit';
import { CourseCards } from '@/components/catalogue/course-cards';
import { VerifyForm } from '@/components/certificates/verify-form';
import { Faro } from '@/components/illustrations/faro';
import { ButtonLink } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icon';
import { listCourses } from '@/lib/catalogue/list-courses';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

const promises: [IconName, 'readAnywhere' | 'loseNothing' | 'provable'][] = [
  ['book', 'readAnywhere'],
  ['shield', 'loseNothing'],
  ['certificate', 'provable'],
];

export default async function FrontPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = asLocale((await params).locale);
  const [t, cards] = await Promise.all([getTranslations('site.front'), listCourses(publicVisit())]);
  const [flagship] = cards;
  return (
    <Frame here="/">
      <section className="overflow-hidden border-b border-line bg-art-sky">
        <div className="mx-auto grid max-w-page items-center gap-8 px-4 py-10 md:grid-cols-[1.1fr_1fr] md:py-16">
          <div className="flex flex-col gap-5">
            <h1 className="text-3xl text-balance sm:text-4xl">{t('title')}</h1>
            <p className="max-w-reading text-lg text-ink-soft">{t('lead')}</p>
            <div className="flex flex-wrap gap-3">
              {flagship && (
                <ButtonLink size="lg" href={href(locale, '/cursos/[course]', { course: flagship.slug })}>
                  {t('start')}
                </ButtonLink>
              )}
              <ButtonLink size="lg" variant="secondary" href={href(locale, '/cursos')}>
                {t('catalogue')}
              </ButtonLink>
            </div>
            <p className="text-sm text-ink-soft">{t('free')}</p>
          </div>
          <Faro className="w-full max-md:-mx-4 max-md:w-[calc(100%+2rem)]" />
        </div>
      </section>
      <div className="mx-auto flex max-w-page flex-col gap-14 px-4 py-12">
        <section aria-labelledby="cursos" className="flex flex-col gap-6">
          <h2 id="cursos" className="text-2xl">
            {t('courses')}
          </h2>
          <CourseCards cards={cards} />
        </section>
        <section aria-labelledby="por-que" className="flex flex-col gap-6">
          <h2 id="por-que" className="text-2xl">
            {t('why')}
          </h2>
          <ul className="grid gap-6 sm:grid-cols-3">
            {promises.map(([icon, key]) => (
              <li key={key} className="flex flex-col gap-2 border-t-2 border-beam pt-4">
                <Icon name={icon} className="size-7 text-sea" />
                <h3 className="text-lg">{t(`promises.${key}.title`)}</h3>
                <p className="text-ink-soft">{t(`promises.${key}.text`)}</p>
              </li>
            ))}
          </ul>
        </section>
        <section
          aria-labelledby="verificar"
          className="grid items-center gap-6 rounded-lg border border-line bg-surface p-6 sm:p-8 md:grid-cols-2"
        >
          <div className="flex flex-col gap-2">
            <h2 id="verificar" className="text-2xl">
              {t('verify.title')}
            </h2>
            <p className="text-ink-soft">{t('verify.text')}</p>
          </div>
          <VerifyForm locale={locale} />
        </section>
      </div>
    </Frame>
  );
}
