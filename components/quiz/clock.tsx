'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { type SavedDetail, savedEvent } from './form-id';

type Labels = {
  /** «Termina a las 10:45», which also stands there without JavaScript. */
  ends: string;
  /** By how much is left: hours, minutes, seconds; `#` is the number. */
  hours: [one: string, many: string];
  minutes: [one: string, many: string];
  seconds: [one: string, many: string];
  and: string;
  left: string;
  up: string;
};
type Props = { deadline: number; now: number; form: string; labels: Labels };

const announcedMinutes = [10, 5, 1];

/**
 * How much time is left, in words; read out when ten, five and one minute are left. At the end it sends its form, and
 * the server decides. The server's clock counts: of the browser's only how much has passed since.
 */
export function Clock({ deadline: drawn, now, form, labels }: Props) {
  const [left, setLeft] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const ahead = Date.now() - now;
    let deadline = drawn;
    let isSent = false;
    let last = Number.POSITIVE_INFINITY;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((deadline - (Date.now() - ahead)) / 1000));
      const passed = announcedMinutes.find((minutes) => seconds <= minutes * 60 && last > minutes * 60);
      if (passed && Number.isFinite(last)) setSaid(inWords(passed * 60, labels));
      last = seconds;
      setLeft(seconds);
      if (seconds > 0 || isSent) return;
      isSent = true;
      setSaid(labels.up);
      handIn(form);
    };
    const onSaved = (event: Event) => {
      const { deadlineAt } = (event as CustomEvent<SavedDetail>).detail;
      if (deadlineAt) deadline = Date.parse(deadlineAt);
      if (deadline > Date.now() - ahead) {
        isSent = false;
        forget(form);
      }
    };
    forget(form);
    tick();
    const timer = setInterval(tick, 1000);
    document.addEventListener(savedEvent, onSaved);
    return () => {
      clearInterval(timer);
      document.removeEventListener(savedEvent, onSaved);
    };
  }, [drawn, now, form, labels]);

  const isShort = left !== null && left <= 300;
  return (
    <div
      className={`mb-6 flex items-start gap-3 rounded-md border px-4 py-2.5 ${
        isShort ? 'border-warn bg-warn-tint' : 'border-line bg-surface'
      }`}
    >
      <Icon name="clock" className={isShort ? 'text-warn' : 'text-sea'} />
      <p className="flex flex-wrap items-baseline gap-x-3">
        {left !== null && (
          <strong role="timer" aria-live="off">
            {left === 0 ? labels.up : inWords(left, labels)}
          </strong>
        )}
        <span className={left === null ? 'font-semibold' : 'text-sm text-ink-soft'}>{labels.ends}</span>
      </p>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}

/** «Quedan 1 hora y 5 minutos»; the seconds only of the last minute. */
function inWords(seconds: number, labels: Labels): string {
  const counted = (count: number, [one, many]: [string, string]) =>
    (count === 1 ? one : many).replace('#', String(count));
  if (seconds < 60) return `${labels.left} ${counted(seconds, labels.seconds)}`;
  const minutes = Math.ceil(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours > 0 ? [counted(hours, labels.hours)] : []),
    ...(rest > 0 ? [counted(rest, labels.minutes)] : []),
  ];
  return `${labels.left} ${parts.join(` ${labels.and} `)}`;
}

const field = 'timeUp';

/** Takes back that the time is up: more may have been granted meanwhile. */
function forget(id: string): void {
  document.querySelector(`#${id} > input[name=${field}]`)?.remove();
}

function handIn(id: string): void {
  const form = document.getElementById(id);
  if (!(form instanceof HTMLFormElement)) return;
  forget(id);
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: field, value: '1' }));
  form.requestSubmit();
}
