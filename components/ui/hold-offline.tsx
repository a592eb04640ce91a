'use client';

import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon';

/**
 * Holds the form around it back while there is no connection, and says so: sent then, it would give way to an error
 * page, and what stands in it would be gone.
 */
export function HoldOffline({ text }: { text: string }) {
  const anchor = useRef<HTMLDivElement>(null);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    const onSubmit = (event: SubmitEvent) => {
      setHeld(!navigator.onLine);
      if (navigator.onLine) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    form?.addEventListener('submit', onSubmit);
    return () => form?.removeEventListener('submit', onSubmit);
  }, []);
  return (
    <div ref={anchor} role="status">
      {isHeld && (
        <p className="flex items-start gap-2 font-semibold text-warn">
          <Icon name="alert" className="mt-0.5 size-5" /> {text}
        </p>
      )}
    </div>
  );
}
