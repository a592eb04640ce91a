import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import type { CountryCard } from '@/lib/catalogue/input';

type Props = {
  cards: CountryCard[];
  /** The code of the reader's own country: its card comes first, open. */
  own: string | null;
  language: string;
  /** On paper nothing can be opened. */
  isPrinted?: boolean;
};

/** What is known of each country, datum by datum: where it comes from, when it was seen and whether it is confirmed. */
export function CountryCards({ cards, own, language, isPrinted = false }: Props) {
  const t = useTranslations('activities.countries');
  const format = useFormatter();
  const date = (day: string) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  const ordered = [...cards].sort((a, b) => Number(b.code === own) - Number(a.code === own));
  return (
    <div className="my-8 border-t border-line font-sans text-base">
      {ordered.map(({ code, name, reviewedAt, data }) => (
        <Disclosure
          key={code}
          open={isPrinted || code === own}
          summary={
            <span className="flex flex-wrap items-center gap-2">
              <span lang={language}>{name}</span>
              {code === own && <Badge tone="sea">{t('own')}</Badge>}
            </span>
          }
        >
          <dl>
            {data.map(({ label, value, source, status, ...datum }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
              <div key={index} className="pb-4">
                <dt className="font-semibold">
                  <span lang={language}>{label}</span>{' '}
                  {status === 'verified' ? (
                    <Badge tone="ok" icon="check-circle">
                      {t('verified')}
                    </Badge>
                  ) : (
                    <Badge tone="warn" icon="alert">
                      {t('toConfirm')}
                    </Badge>
                  )}
                </dt>
                <dd lang={language}>{value}</dd>
                <dd className="text-sm text-ink-soft">
                  {t('source')} <span lang={language}>{source}.</span>{' '}
                  {t('reviewed', { date: date(datum.reviewedAt ?? reviewedAt) })}
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ))}
    </div>
  );
}
