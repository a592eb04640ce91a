import type { ReactNode } from 'react';
import { Icon } from './icon';

type Props = { summary: ReactNode; children: ReactNode; open?: boolean; name?: string };

/** The browser's own details; those with the same `name` close one another. */
export function Disclosure({ summary, children, open, name }: Props) {
  return (
    <details open={open} name={name} className="group border-b border-line">
      <summary className="flex min-h-12 list-none items-center gap-3 py-2.5 font-semibold hover:text-sea [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{summary}</span>
        <Icon name="chevron-down" className="size-5 text-sea group-open:rotate-180" />
      </summary>
      <div className="pb-5 text-ink [&>*+*]:mt-3">{children}</div>
    </details>
  );
}
