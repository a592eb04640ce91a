import type { ReactNode } from 'react';

type Props = { picture?: ReactNode; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Nothing here yet: says why, and what to do next. */
export function EmptyState({ picture, title, children, action }: Props) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-12 text-center">
      {picture && <div className="mb-2 w-56 max-w-full">{picture}</div>}
      <p className="font-serif text-xl font-semibold text-balance">{title}</p>
      {children && <div className="text-ink-soft">{children}</div>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
