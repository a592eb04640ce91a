'use client';

import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { fetchTerms, type Term } from './term-source';

export type TermLabels = { loading: string; close: string; more: string };
export type TermDialogProps = {
  link: HTMLAnchorElement;
  address: string;
  language: string;
  labels: TermLabels;
  /** Whether the focus goes back to the term. */
  onClose: (isBack: boolean) => void;
};

const gap = 10;

/** Below the term where there is room, above it where there is not; on a phone the style sheet lays it at the foot. */
function place(dialog: HTMLDialogElement, link: HTMLAnchorElement): void {
  const [box] = link.getClientRects();
  if (!box) return;
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const below = box.bottom + gap;
  const top = below + height > innerHeight ? Math.max(gap, box.top - gap - height) : below;
  const left = Math.min(Math.max(gap, box.left), innerWidth - width - gap);
  dialog.style.setProperty('--term-top', `${top}px`);
  dialog.style.setProperty('--term-left', `${left}px`);
}

/**
 * One term of the glossary over the text. Escape, «Cerrar», and a press or the focus elsewhere close it. It blocks nothing:
 * the quick exit stays within reach.
 */
export function TermDialog({ link, address, language, labels, onClose }: TermDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [term, setTerm] = useState<Term | null>(null);

  useEffect(() => {
    const element = dialog.current!;
    if (!element.open) element.show();
    place(element, link);
  });
  useEffect(() => {
    const isElsewhere = ({ target }: Event) => !dialog.current?.contains(target as Node);
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && onClose(true);
    const onPress = (event: Event) => isElsewhere(event) && onClose(false);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
    };
  }, [onClose]);
  useEffect(() => {
    let isLeft = false;
    const follow = () => isLeft || location.assign(link.href);
    fetchTerms(address).then((terms) => {
      const found = terms.find(({ id }) => id === link.dataset.term);
      if (found) setTerm(found);
      else follow();
    }, follow);
    return () => {
      isLeft = true;
    };
  }, [address, link]);

  return (
    <dialog
      ref={dialog}
      className="termino-ficha no-print"
      aria-labelledby="termino-nombre"
      aria-describedby="termino-texto"
    >
      <div className="flex items-start gap-3">
        <p
          id="termino-nombre"
          lang={language}
          className="flex-1 font-serif text-lg font-semibold first-letter:uppercase"
        >
          {term?.term ?? link.textContent}
        </p>
        <button type="button" className="boton boton-quiet boton-sm shrink-0" onClick={() => onClose(true)}>
          <Icon name="x" />
          {labels.close}
        </button>
      </div>
      {term?.english && (
        <p lang="en" className="text-sm text-ink-soft">
          {term.english}
        </p>
      )}
      <p id="termino-texto" role="status" lang={term ? language : undefined} className="mt-2">
        {term?.definition ?? labels.loading}
      </p>
      <p className="mt-3 text-sm">
        <a href={link.href}>{labels.more}</a>
      </p>
    </dialog>
  );
}
