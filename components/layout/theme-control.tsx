'use client';

import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Segmented } from './segmented';
import { type View, viewAttributes, viewCookie, writeView } from './view';

export type ThemeControlLabels = {
  button: string;
  theme: string;
  auto: string;
  light: string;
  dark: string;
  text: string;
  small: string;
  medium: string;
  large: string;
  largest: string;
};

function show(view: View): void {
  for (const [name, value] of Object.entries(viewAttributes(view))) {
    if (value === undefined) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere
  document.cookie = `${viewCookie}=${writeView(view)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

/** Theme and size of the lesson text, remembered in a cookie that the layout reads. Not shown where scripts do not run. */
export function ThemeControl({ view: initial, labels }: { view: View; labels: ThemeControlLabels }) {
  const [view, setView] = useState(initial);
  // Drawn when it is first opened: it stands in every page, and few look at it.
  const [isDrawn, setDrawn] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  const change = (part: Partial<View>) => {
    const next = { ...view, ...part };
    setView(next);
    show(next);
  };
  const draw = () => {
    if (box.current?.open) setDrawn(true);
  };
  // It may have been opened before this script ran.
  useEffect(() => setDrawn(box.current?.open ?? false), []);
  const close = () => box.current?.removeAttribute('open');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    close();
    box.current.querySelector('summary')?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
  };
  return (
    <details
      ref={box}
      onToggle={draw}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className="relative scriptless:hidden"
    >
      <summary className="flex min-h-11 min-w-11 list-none items-center gap-2 rounded-md px-2.5 hover:bg-night-line [&::-webkit-details-marker]:hidden">
        <Icon name="text-size" className="size-6" />
        <span className="lg:sr-only">{labels.button}</span>
      </summary>
      {isDrawn && (
        <div className="z-50 mt-2 flex w-full flex-col gap-4 rounded-lg border border-line bg-surface p-4 text-ink lg:absolute lg:inset-e-0 lg:w-80">
          <Segmented
            legend={labels.theme}
            value={view.theme}
            onChange={(theme) => change({ theme })}
            options={[
              { value: 'auto', name: labels.auto, label: labels.auto },
              { value: 'light', name: labels.light, label: labels.light },
              { value: 'dark', name: labels.dark, label: labels.dark },
            ]}
          />
          <Segmented
            legend={labels.text}
            value={view.text}
            onChange={(text) => change({ text })}
            options={[
              { value: 's', name: labels.small, label: <span className="text-sm">A</span> },
              { value: 'm', name: labels.medium, label: <span className="text-lg">A</span> },
              { value: 'l', name: labels.large, label: <span className="text-xl">A</span> },
              { value: 'xl', name: labels.largest, label: <span className="text-2xl">A</span> },
            ]}
          />
        </div>
      )}
    </details>
  );
}
