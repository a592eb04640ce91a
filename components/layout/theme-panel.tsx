'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Segmented } from './segmented';
import { type View, viewAttributes, viewCookie, writeView } from './view';

export type ThemeLabels = {
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
/** `box`: the `details` that holds the panel. */
export type ThemePanelProps = { box: HTMLElement; view: View; labels: ThemeLabels };

function show(view: View): void {
  for (const [name, value] of Object.entries(viewAttributes(view))) {
    if (value === undefined) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere
  document.cookie = `${viewCookie}=${writeView(view)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

/** Closes with Escape, and when the focus goes elsewhere. */
function useClosing(box: HTMLElement): void {
  useEffect(() => {
    const close = () => box.removeAttribute('open');
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.hasAttribute('open')) return;
      close();
      box.querySelector('summary')?.focus();
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !box.contains(relatedTarget as Node)) close();
    };
    box.addEventListener('keydown', onKeyDown);
    box.addEventListener('focusout', onFocusOut);
    return () => {
      box.removeEventListener('keydown', onKeyDown);
      box.removeEventListener('focusout', onFocusOut);
    };
  }, [box]);
}

/** Theme and size of the lesson text, remembered in a cookie that the layout reads. */
export function ThemePanel({ box, view: initial, labels }: ThemePanelProps) {
  const [view, setView] = useState(initial);
  useClosing(box);
  const change = (part: Partial<View>) => {
    const next = { ...view, ...part };
    setView(next);
    show(next);
  };
  return createPortal(
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
    </div>,
    box,
  );
}
