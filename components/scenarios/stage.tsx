'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/**
 * What is on the stage now; give it a `key` that changes with it. Without JavaScript the browser goes to #escena by
 * itself; with it the page is changed in place, and the keyboard and the screen reader have to be taken along.
 */
export function Stage({ children }: { children: ReactNode }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (location.hash === '#escena') section.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      ref={section}
      id="escena"
      tabIndex={-1}
      aria-labelledby="escena-titulo"
      className="scroll-mt-0 outline-none"
    >
      {children}
    </section>
  );
}
