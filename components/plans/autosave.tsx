'use client';

import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';

type Labels = { idle: string; saving: string; saved: string; offline: string; refused: string };
type State = 'idle' | 'saving' | 'saved' | 'offline' | 'refused';

const afterMs = 800;
const retryMs = 4000;

/**
 * Keeps what stands in the form around it soon after each change, by its own address so that it never holds up
 * «Guardar». Says when they were kept, and says so when the line is down; then it tries again by itself.
 * What is not kept yet goes out when the page is left or hidden.
 */
export function Autosave({ address, labels }: { address: string; labels: Labels }) {
  const anchor = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<State>('idle');
  const [time, setTime] = useState('');

  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let round = 0;
    let isUnsaved = false;
    const later = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(save, ms);
    };
    const save = async () => {
      const mine = ++round;
      clearTimeout(timer);
      isUnsaved = false;
      setState('saving');
      try {
        const body = new FormData(form);
        const answer = await fetch(address, { method: 'PUT', body, keepalive: true, redirect: 'error' });
        if (mine !== round) return;
        if (!answer.ok && answer.status >= 500) throw new Error(String(answer.status));
        setState(answer.ok ? 'saved' : 'refused');
        setTime(
          new Date().toLocaleTimeString(document.documentElement.lang, {
            hour: '2-digit',
            minute: '2-digit',
          }),
        );
      } catch {
        if (mine !== round) return;
        isUnsaved = true;
        setState('offline');
        later(retryMs);
      }
    };
    const onChange = () => {
      isUnsaved = true;
      later(afterMs);
    };
    const saveRest = () => {
      if (isUnsaved) save();
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') saveRest();
    };
    // Sent without a line, the form would give way to an error page, and what stands in it would be gone.
    const onSubmit = (event: SubmitEvent) => {
      if (navigator.onLine) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      isUnsaved = true;
      save();
    };
    form.addEventListener('input', onChange);
    form.addEventListener('change', onChange);
    form.addEventListener('submit', onSubmit);
    window.addEventListener('online', saveRest);
    window.addEventListener('pagehide', saveRest);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', onChange);
      form.removeEventListener('change', onChange);
      form.removeEventListener('submit', onSubmit);
      window.removeEventListener('online', saveRest);
      window.removeEventListener('pagehide', saveRest);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [address]);

  const isTrouble = state === 'offline' || state === 'refused';
  const text = state === 'saved' ? `${labels.saved} ${time}` : labels[state];
  return (
    <p
      ref={anchor}
      role="status"
      className={`flex min-h-6 items-center gap-2 text-sm ${isTrouble ? 'font-semibold text-warn' : 'text-ink-soft'}`}
    >
      <Icon name={isTrouble ? 'alert' : state === 'saving' ? 'clock' : 'check'} className="size-5" />
      {text}
    </p>
  );
}
