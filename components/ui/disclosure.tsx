import type { ReactNode } from 'react';
import { Icon } from './icon';

type Props = { summary: ReactNode; children: ReactNode; open?: boolean; name?: string; id?: string };

/** The browser's own details; those with the same `name` close one another. */
export function Disclosure({ summary, children, open, name, id }: Props) {
  return (
    <details id={id} open={open} name={name} className="scroll-mt-20 pliegue group border-b border-line">
      <summary>
        <span>{summary}</span>
        <Icon name="chevron-down" className="size-5 text-sea group-open:rotate-180" />
      </summary>
      <div>{children}</div>
    </details>
  );
}
