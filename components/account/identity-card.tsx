import { useLocale, useTranslations } from 'next-intl';
import { ActionForm, type FormAction } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { href } from '@/lib/i18n/href';
import { asLocale } from '@/lib/i18n/locales';

type Props = {
  /** The institution whose account may be linked; null where none signs people in. */
  institution: string | null;
  /** A sentence for each institution whose account is linked. */
  linked: string[];
  hasPassword: boolean;
  action: FormAction;
};

/** The account of an institution that opens this one, and how to part them. */
export function IdentityCard({ institution, linked, hasPassword, action }: Props) {
  const t = useTranslations('accounts.institution');
  const locale = asLocale(useLocale());
  if (!institution && linked.length === 0) return null;
  return (
    <Card title={<h2 className="text-xl">{t('linkedTitle')}</h2>}>
      {linked.length === 0 && <p>{t('notLinked', { name: institution ?? '' })}</p>}
      {linked.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {linked.length > 0 && hasPassword && (
        <>
          <p className="text-ink-soft">{t('unlinkHint')}</p>
          <ActionForm action={action}>
            <SubmitButton variant="secondary">{t('unlink')}</SubmitButton>
          </ActionForm>
        </>
      )}
      {linked.length > 0 && !hasPassword && (
        <p>
          {t('unlinkNeedsPassword')} <a href={href(locale, '/clave')}>{t('choosePassword')}</a>
        </p>
      )}
    </Card>
  );
}
