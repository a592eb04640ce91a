'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { ThemeLabels, ThemePanelProps } from './theme-panel';
import { type View, viewBoxId } from './view';

type Opened = { box: HTMLElement; Panel: ComponentType<ThemePanelProps> };

/** Fills the theme box of the header when it is first opened: it stands on every page, and few look at it. */
export function ThemeControl({ view, labels }: { view: View; labels: ThemeLabels }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const fill = () => {
      const box = document.getElementById(viewBoxId);
      if (!box?.hasAttribute('open')) return;
      import('./theme-panel').then(
        ({ ThemePanel }) => setOpened({ box, Panel: ThemePanel }),
        () => box.removeAttribute('open'),
      );
    };
    // It may have been opened before this script ran.
    fill();
    document.addEventListener('toggle', fill, true);
    return () => document.removeEventListener('toggle', fill, true);
  }, []);
  return opened && <opened.Panel box={opened.box} view={view} labels={labels} />;
}
