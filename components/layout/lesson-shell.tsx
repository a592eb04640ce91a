import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { Settled } from '@/components/ui/settled';

type Props = {
  /** Like `position` and `bar` it needs no script: see `Settled`. */
  index: ReactNode;
  position?: ReactNode;
  bar?: ReactNode;
  children: ReactNode;
  labels: { index: string };
};

/** Index at the side (a drawer on a phone), one column of text, the next step at the foot. Holds the page's `<main>`. */
export function LessonShell({ index, position, bar, children, labels }: Props) {
  return (
    <div className="mx-auto w-full max-w-wide lg:grid lg:grid-cols-[19rem_minmax(0,1fr)]">
      <Settled className="no-print border-line lg:border-e">
        <details className="cajon group border-b border-line bg-surface">
          <summary className="flex min-h-12 items-center gap-2.5 px-4 font-semibold">
            <Icon name="menu" className="text-sea" />
            {labels.index}
            {position && <span className="font-normal text-ink-soft">· {position}</span>}
            <Icon name="chevron-down" className="ms-auto size-5 text-sea group-open:rotate-180" />
          </summary>
        </details>
        <nav
          aria-label={labels.index}
          className="cajon-panel border-b border-line p-3 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-4rem)] lg:overflow-y-auto lg:border-b-0 lg:py-8"
        >
          {index}
        </nav>
      </Settled>
      <div className="flex min-h-[calc(100dvh-4rem)] min-w-0 flex-col">
        <main
          id="contenido"
          tabIndex={-1}
          className="w-full flex-1 px-4 pt-6 pb-12 outline-none sm:px-8 lg:pt-10"
        >
          <div className="mx-auto max-w-reading">{children}</div>
        </main>
        {bar && (
          <div className="pegado no-print sticky bottom-0 z-20 border-t border-line bg-surface px-3 py-2.5 sm:px-8">
            <Settled className="mx-auto flex max-w-reading flex-wrap items-center justify-between gap-2 max-sm:[&_:is(a,button)]:px-3 max-sm:[&_:is(a,button)]:text-sm">
              {bar}
            </Settled>
          </div>
        )}
      </div>
    </div>
  );
}
