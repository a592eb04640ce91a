import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

type Props = {
  home: ReactNode;
  nav: ReactNode;
  tools?: ReactNode;
  labels: { nav: string; menu: string };
  withExit?: boolean;
  wide?: boolean;
};

/** The night band at the top. `home` is the link with the logo, `nav` is NavItems; `withExit` leaves the corner to QuickExit. */
export function SiteHeader({ home, nav, tools, labels, withExit = false, wide = false }: Props) {
  return (
    <header
      className={classNames(
        'pegado no-print sticky top-0 z-40 bg-night text-on-night',
        withExit && 'pe-42 sm:pe-46',
      )}
    >
      <div
        className={classNames(
          'mx-auto flex h-16 items-center gap-2 ps-4 lg:gap-6 lg:pe-4',
          wide ? 'max-w-wide' : 'max-w-page',
        )}
      >
        <div className="me-auto lg:me-0 [&>a]:flex [&>a]:min-h-11 [&>a]:items-center [&>a]:text-on-night [&>a]:no-underline">
          {home}
        </div>
        <details className="cajon">
          <summary className="flex size-11 items-center justify-center rounded-md hover:bg-night-line">
            <Icon name="menu" className="size-6" title={labels.menu} />
          </summary>
        </details>
        <div className="cajon-panel max-lg:absolute max-lg:inset-x-0 max-lg:top-16 max-lg:max-h-[calc(100dvh-4rem)] max-lg:overflow-y-auto max-lg:border-t max-lg:border-night-line max-lg:bg-night max-lg:px-4 max-lg:py-3 lg:flex-1">
          <div className="flex flex-col gap-2 lg:flex-row lg:items-center lg:justify-between">
            <nav aria-label={labels.nav}>
              <ul className="flex flex-col lg:flex-row">{nav}</ul>
            </nav>
            {tools && (
              <div className="flex flex-col gap-1 max-lg:border-t max-lg:border-night-line max-lg:pt-2 lg:flex-row lg:items-center">
                {tools}
              </div>
            )}
          </div>
        </div>
      </div>
    </header>
  );
}
