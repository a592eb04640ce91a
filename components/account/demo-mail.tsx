import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

/** Says where letters can be read when none leaves this installation. */
export function DemoMail() {
  const t = useTranslations('accounts.demoMail');
  const locale = asLocale(useLocale());
  return (
    <Notice tone="info" title={t('title')} live={false} className="mb-6">
      <p>{t('text')}</p>
      <p>
        <a href={href(locale, '/admin/correo')}>{t('link')}</a>
      </p>
    </Notice>
  );
}
