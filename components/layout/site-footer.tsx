import type { ReactNode } from 'react';

type Props = {
  brand: ReactNode;
  help?: ReactNode;
  links: ReactNode[];
  language?: ReactNode;
  label: string;
  children?: ReactNode;
};

/** The night band at the foot. `help` is the way to the help lines and comes first; `links` are plain links. */
export function SiteFooter({ brand, help, links, language, label, children }: Props) {
  return (
    <footer className="no-print mt-auto bg-night text-night-soft [&_a]:text-on-night">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 md:grid-cols-[1fr_auto]">
        <div className="flex flex-col gap-3">
          <div className="text-on-night">{brand}</div>
          {children && <div className="max-w-reading text-sm">{children}</div>}
          {help && <div className="max-w-reading border-s-2 border-beam ps-3">{help}</div>}
        </div>
        <div className="flex flex-col gap-4 md:items-end">
          <nav aria-label={label}>
            <ul className="flex flex-wrap gap-x-6 md:justify-end [&_a]:flex [&_a]:min-h-11 [&_a]:items-center">
              {links.map((link, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list does not move
                <li key={index}>{link}</li>
              ))}
            </ul>
          </nav>
          {language}
        </div>
      </div>
    </footer>
  );
}
