import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/form-field';

export function EmailField({ defaultValue }: { defaultValue?: string }) {
  const t = useTranslations('accounts.fields');
  return (
    <TextField
      name="email"
      type="email"
      label={t('email')}
      defaultValue={defaultValue}
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      required
    />
  );
}
