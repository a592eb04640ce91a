import type { ReactNode } from 'react';

/** First in the page, seen only when it has the focus. */
export function SkipLink({ href = '#contenido', children }: { href?: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="skip-link fixed inset-s-3 top-2.5 z-70 flex min-h-11 -translate-y-24 items-center rounded-md bg-surface px-4 font-semibold text-sea focus:translate-y-0"
    >
      {children}
    </a>
  );
}
