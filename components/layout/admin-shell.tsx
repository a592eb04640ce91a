import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

type Props = {
  outline: ReactNode;
  toolbar?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  labels: { outline: string };
};

/** Outline at the left, what is being edited in the middle, optionally its preview at the right. Holds the page's `<main>`. */
export function AdminShell({ outline, toolbar, aside, children, labels }: Props) {
  return (
    <div className="mx-auto w-full max-w-wide text-sm lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
      <div className="no-print border-line bg-sunken lg:border-e">
        <details className="cajon group border-b border-line">
          <summary className="flex min-h-11 items-center gap-2 px-4 font-semibold">
            <Icon name="menu" className="text-sea" />
            {labels.outline}
            <Icon name="chevron-down" className="ms-auto size-5 text-sea group-open:rotate-180" />
          </summary>
        </details>
        <nav
          aria-label={labels.outline}
          className="cajon-panel p-3 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-4rem)] lg:overflow-y-auto"
        >
          {outline}
        </nav>
      </div>
      <div className="flex min-h-[calc(100dvh-4rem)] min-w-0 flex-col">
        {toolbar && (
          <div className="pegado no-print sticky top-16 z-20 flex min-h-13 flex-wrap items-center gap-2 border-b border-line bg-ground px-4 py-1.5 sm:px-6">
            {toolbar}
          </div>
        )}
        <div className={aside ? 'flex-1 xl:grid xl:grid-cols-2' : 'flex-1'}>
          <main id="contenido" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none sm:px-6">
            {children}
          </main>
          {aside && (
            <div className="min-w-0 border-line px-4 py-6 max-xl:border-t sm:px-6 xl:border-s">{aside}</div>
          )}
        </div>
      </div>
    </div>
  );
}
