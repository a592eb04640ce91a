'use client';

import { useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';

type Props = {
  title: string;
  /** Where it can be seen on its own site, and what of that site may stand here. */
  page: string;
  frame: string;
  labels: { elsewhere: string; open: string; show: string };
};

/** Something of another site, which hears of the reader only once they ask for it. Without scripts, a link. */
export function EmbedFrame({ title, page, frame, labels }: Props) {
  const [isShown, setIsShown] = useState(false);
  const shown = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (isShown) shown.current?.focus();
  }, [isShown]);

  if (isShown)
    return (
      <iframe
        ref={shown}
        src={frame}
        title={title}
        // The player asks who shows it; it is told the site, not the page.
        referrerPolicy="strict-origin"
        sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
        allow="fullscreen; picture-in-picture; encrypted-media"
        className="block aspect-video h-auto w-full rounded-sm border-0"
      />
    );
  return (
    <>
      <p className="text-sm text-ink-soft">{labels.elsewhere}</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button
          type="button"
          variant="secondary"
          className="scriptless:hidden"
          onClick={() => setIsShown(true)}
        >
          {labels.show}
        </Button>
        <ButtonLink variant="quiet" iconEnd="external" href={page} rel="noopener noreferrer">
          {labels.open}
        </ButtonLink>
      </p>
    </>
  );
}
