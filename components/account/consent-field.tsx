import { useLocale, useTranslations } from 'next-intl';
import { CheckField } from '@/components/ui/form-field';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

/** The box that everyone ticks who wants an account, with what is kept and why. */
export function ConsentField() {
  const t = useTranslations('accounts.register');
  const locale = asLocale(useLocale());
  return (
    <CheckField
      name="consent"
      label={t('consent')}
      hint={<a href={href(locale, '/privacidad')}>{t('privacy')}</a>}
    />
  );
}
