import type { ReactNode } from 'react';

/** One place in the header's navigation: holds a link; the link of the current page carries `aria-current="page"`. */
export function NavItem({ children }: { children: ReactNode }) {
  return (
    <li className="[&>a]:flex [&>a]:min-h-11 [&>a]:items-center [&>a]:rounded-md [&>a]:px-3 [&>a]:text-on-night [&>a]:no-underline [&>a:hover]:bg-night-line [&>a[aria-current]]:underline [&>a[aria-current]]:decoration-beam [&>a[aria-current]]:decoration-2 [&>a[aria-current]]:underline-offset-8">
      {children}
    </li>
  );
}
