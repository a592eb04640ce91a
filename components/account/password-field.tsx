import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/form-field';

type Props = { kind: 'current' | 'first' | 'new'; hint?: string };

/** The password one has, or one to be chosen, which comes with its rule. */
export function PasswordField({ kind, hint }: Props) {
  const t = useTranslations('accounts.fields');
  const isCurrent = kind === 'current';
  return (
    <TextField
      name="password"
      type="password"
      label={t(kind === 'new' ? 'newPassword' : 'password')}
      hint={hint ?? (isCurrent ? undefined : t('passwordHint'))}
      autoComplete={isCurrent ? 'current-password' : 'new-password'}
      maxLength={200}
      required
    />
  );
}
