import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

type Props = { name: string; back: string | null };

/** The other way in: on to the institution. A link and no form, since the policy lets no form lead to another site. */
export function InstitutionDoor({ name, back }: Props) {
  const t = useTranslations('accounts.institution');
  const query = new URLSearchParams({ idioma: useLocale(), ...(back ? { volver: back } : {}) });
  return (
    <p className="mt-6 border-t border-line pt-6">
      <ButtonLink href={`/api/oidc/start?${query}`} variant="secondary" rel="nofollow">
        {t('enter', { name })}
      </ButtonLink>
    </p>
  );
}
