import type { ReactNode } from 'react';

/** One place in the header's navigation: holds a link; the link of the current page carries `aria-current="page"`. */
export function NavItem({ children }: { children: ReactNode }) {
  return <li className="menu-punto">{children}</li>;
}
