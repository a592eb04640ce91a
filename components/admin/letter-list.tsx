import { useFormatter, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import type { OutboxLetter } from '@/lib/mail/list-letters';

const looks = {
  sent: { tone: 'ok', icon: 'check-circle' },
  waiting: { tone: 'warn', icon: 'clock' },
  failed: { tone: 'danger', icon: 'alert' },
  kept: { tone: 'neutral', icon: 'mail' },
} as const satisfies Record<OutboxLetter['state'], object>;

const row = classNames(
  'grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-[1fr_auto] lg:items-center',
  'lg:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_10rem_11rem]',
);
const sheet =
  'max-w-reading rounded-md border border-line bg-surface p-4 font-sans text-sm whitespace-pre-wrap wrap-anywhere';

type Props = { letters: OutboxLetter[] };

/** The outbox: each letter opens to its text. */
export function LetterList({ letters }: Props) {
  const t = useTranslations('admin.mail');
  const format = useFormatter();
  return (
    <ul className="border-t border-line">
      {letters.map((letter) => (
        <li key={letter.id}>
          <Disclosure
            summary={
              <span className={row}>
                <span lang={letter.locale} className="min-w-0">
                  {letter.subject}
                </span>
                <span className="min-w-0 font-normal wrap-anywhere max-lg:order-3">{letter.toEmail}</span>
                <span className="max-sm:order-4">
                  <Badge {...looks[letter.state]}>{t(`states.${letter.state}`)}</Badge>
                </span>
                <time
                  dateTime={letter.createdAt.toISOString()}
                  className="font-normal text-ink-soft tabular-nums max-lg:order-4"
                >
                  {format.dateTime(letter.createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
                </time>
              </span>
            }
          >
            {letter.state === 'failed' && letter.error && (
              <p className="text-sm text-danger">{t('error', { error: letter.error })}</p>
            )}
            <pre lang={letter.locale} className={sheet}>
              {letter.text}
            </pre>
            {letter.isConcealed && <p className="text-sm text-ink-soft">{t('concealed')}</p>}
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
