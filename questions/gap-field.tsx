import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Props = { id: string; place: number; children: ReactNode };

/** A control in the middle of a text, with its number before it. */
export function GapField({ id, place, children }: Props) {
  const t = useTranslations('questions');
  return (
    <span className="espacio">
      <label htmlFor={id}>
        <span className="sr-only">{t('gap', { number: place + 1 })}</span>
        <span aria-hidden="true">{place + 1}</span>
      </label>
      {children}
    </span>
  );
}
