import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Icon } from '@/components/ui/icon';
import { iconPaths } from '@/components/ui/icon-paths';
import type { CountryCard } from '@/lib/catalogue/input';
import { countryData } from './country-data';

type Props = {
  cards: CountryCard[];
  /** The code of the reader's own country: its card comes first, open. */
  own: string | null;
  language: string;
  /**
   * In a lesson, whose page would weigh too much for a thin line: the code of the card that was asked for, or null. Only that
   * one and one's own are there, the others are links. Left out, all of them are there.
   */
  asked?: string | null;
  /** On paper nothing can be opened: all of them stand there. */
  isPrinted?: boolean;
};

const marks = { verified: iconPaths['check-circle'], 'to-confirm': iconPaths.alert };
const look =
  '[&>div]:pb-4 [&_dt]:font-semibold [&_dd+dd]:text-sm [&_dd+dd]:text-ink-soft [&_svg]:fill-none [&_svg]:stroke-current';

/** What is known of each country, datum by datum: where it comes from, when it was seen and whether it is confirmed. */
export function CountryCards({ cards, own, language, asked, isPrinted = false }: Props) {
  const t = useTranslations('activities.countries');
  const format = useFormatter();
  const words = {
    verified: t('verified'),
    toConfirm: t('toConfirm'),
    source: t('source'),
    reviewed: (day: string) => {
      const date = new Date(`${day}T00:00:00Z`);
      return t('reviewed', { date: format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' }) });
    },
  };
  const ordered = [...cards]
    .sort((a, b) => Number(b.code === own) - Number(a.code === own))
    .map((card) => {
      const isHere = isPrinted || asked === undefined || card.code === own || card.code === asked;
      return { ...card, dataHtml: isHere ? countryData(card, words) : null };
    });
  return (
    <div lang={language} className="my-8 border-t border-line font-sans text-base">
      <svg className="absolute size-0" aria-hidden="true">
        {Object.entries(marks).map(([status, path]) => (
          <symbol key={status} id={`ficha-${status}`} viewBox="0 0 24 24">
            <path d={path} strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
          </symbol>
        ))}
      </svg>
      {ordered.map((card) =>
        card.dataHtml === null ? (
          <a
            key={card.code}
            id={`pais-${card.code}`}
            href={`?pais=${card.code}#pais-${card.code}`}
            className="flex min-h-11 items-center justify-between border-b border-line py-2 font-semibold"
          >
            {card.name}
            <Icon name="chevron-right" className="size-5 text-sea" />
          </a>
        ) : (
          <Disclosure
            key={card.code}
            id={`pais-${card.code}`}
            open={isPrinted || card.code === (asked ?? own)}
            summary={
              <>
                {card.name} {card.code === own && <Badge tone="sea">{t('own')}</Badge>}
              </>
            }
          >
            <dl className={look} dangerouslySetInnerHTML={{ __html: card.dataHtml }} />
          </Disclosure>
        ),
      )}
    </div>
  );
}
