import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/form-field';

/** The six figures of the authenticator app; `withRecovery` where a recovery code does as well. */
export function AppCodeField({ withRecovery = false }: { withRecovery?: boolean }) {
  const t = useTranslations('accounts.secondStep');
  return (
    <TextField
      name="code"
      label={t('code')}
      hint={t(withRecovery ? 'codeOrRecoveryHint' : 'codeHint')}
      autoComplete="one-time-code"
      maxLength={40}
      required
      className="font-mono text-lg tracking-widest"
    />
  );
}
