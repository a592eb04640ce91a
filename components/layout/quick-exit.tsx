'use client';

import { type MouseEvent, useCallback, useEffect } from 'react';
import { Icon } from '@/components/ui/icon';

type Props = { href: string; label: string; hint: string; neutralTitle: string };

const presses = 3;
const withinMs = 1500;

/** Salida rápida: leaves at once for a neutral page; Back does not return here. Escape three times does the same. */
export function QuickExit({ href, label, hint, neutralTitle }: Props) {
  const leave = useCallback(() => {
    document.documentElement.classList.add('is-leaving');
    document.title = neutralTitle;
    location.replace(href);
  }, [href, neutralTitle]);

  useEffect(() => {
    let times: number[] = [];
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      times = [...times, event.timeStamp].filter((time) => event.timeStamp - time < withinMs);
      if (times.length >= presses) leave();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [leave]);

  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    leave();
  };

  return (
    <a
      href={href}
      rel="noreferrer nofollow"
      onClick={onClick}
      className="no-print fixed inset-e-3 top-2.5 z-60 inline-flex min-h-11 items-center gap-2 rounded-md border-2 border-night bg-beam px-3 font-semibold text-night no-underline hover:bg-beam-tint hover:text-beam-ink sm:px-4"
    >
      <Icon name="exit" />
      {label}
      <span className="sr-only">. {hint}</span>
    </a>
  );
}
