import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/form-field';

/** The six digits from the letter. */
export function CodeField() {
  const t = useTranslations('accounts.fields');
  return (
    <TextField
      name="code"
      label={t('code')}
      hint={t('codeHint')}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={20}
      required
      className="font-mono text-lg tracking-widest"
    />
  );
}
