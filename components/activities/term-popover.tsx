'use client';

import { type ComponentType, useCallback, useEffect, useState } from 'react';
import type { TermDialogProps, TermLabels } from './term-dialog';
import { fetchTerms } from './term-source';

type Props = {
  /** Where the terms of the course are, as JSON. */
  address: string;
  language: string;
  labels: TermLabels;
};
type Opened = { link: HTMLAnchorElement; Dialog: ComponentType<TermDialogProps> };

const termAt = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.termino[data-term]') : null;
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/**
 * A term of the glossary opens over the text instead of leading away from it. The links stay links: without scripts, with a
 * new tab asked for, or when the definition cannot be had, they lead to the glossary.
 */
export function TermPopover({ address, language, labels }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);

  useEffect(() => {
    if (typeof HTMLDialogElement === 'undefined') return;
    for (const link of document.querySelectorAll('a.termino[data-term]'))
      link.setAttribute('aria-haspopup', 'dialog');
    const warm = (event: Event) => {
      if (termAt(event)) fetchTerms(address).catch(() => {});
    };
    const open = (event: MouseEvent) => {
      const link = isPlain(event) && !event.defaultPrevented ? termAt(event) : null;
      if (!link) return;
      event.preventDefault();
      import('./term-dialog').then(
        ({ TermDialog }) => setOpened({ link, Dialog: TermDialog }),
        () => location.assign(link.href),
      );
    };
    document.addEventListener('pointerover', warm);
    document.addEventListener('focusin', warm);
    document.addEventListener('click', open);
    return () => {
      document.removeEventListener('pointerover', warm);
      document.removeEventListener('focusin', warm);
      document.removeEventListener('click', open);
    };
  }, [address]);

  const close = useCallback(
    (isBack: boolean) => {
      setOpened(null);
      if (isBack) opened?.link.focus({ preventScroll: true });
    },
    [opened],
  );
  if (!opened) return null;
  const { link, Dialog } = opened;
  return <Dialog link={link} address={address} language={language} labels={labels} onClose={close} />;
}
