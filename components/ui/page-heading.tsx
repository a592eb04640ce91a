import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  breadcrumb?: ReactNode;
};

/** The one h1 of a page, with the way to it above and the main action beside it. */
export function PageHeading({ title, eyebrow, lead, actions, breadcrumb }: Props) {
  return (
    <header className="mb-8 flex flex-col gap-3">
      {breadcrumb}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 max-w-reading">
          {eyebrow && <p className="mb-1 text-sm font-semibold text-sea">{eyebrow}</p>}
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {lead && <div className="max-w-reading text-lg text-ink-soft">{lead}</div>}
    </header>
  );
}
