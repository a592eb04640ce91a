import { type ReactNode, useId } from 'react';

type Props = { value: number; max?: number; label: ReactNode; text: ReactNode; hideLabel?: boolean };

/** How far along, as a bar and in words: `text` says the same as the bar («3 de 12 actividades»). */
export function Progress({ value, max = 100, label, text, hideLabel = false }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-semibold'}>
          {label}
        </label>
        <span className="text-ink-soft tabular-nums">{text}</span>
      </div>
      <progress
        id={id}
        value={Math.min(Math.max(value, 0), max)}
        max={max}
        className="h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-line text-sea [&::-moz-progress-bar]:bg-sea [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-sea"
      />
    </div>
  );
}
