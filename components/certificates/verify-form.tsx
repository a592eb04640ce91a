import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';

type Props = { locale: Locale; code?: string; error?: string };

/** One field, sent by GET: works without account, cookie or JavaScript. */
export function VerifyForm({ locale, code = '', error }: Props) {
  const t = useTranslations('certificates.form');
  return (
    <form action={href(locale, '/verificar')} method="get" className="flex flex-col gap-3">
      <Field id="codigo" label={t('label')} hint={t('hint')} error={error}>
        {(control) => (
          <Input
            name="codigo"
            defaultValue={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={300}
            className="font-mono text-lg tracking-wider uppercase"
            {...control}
          />
        )}
      </Field>
      <Button type="submit" className="self-start">
        {t('submit')}
      </Button>
    </form>
  );
}
