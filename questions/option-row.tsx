import type { ComponentProps, ReactNode } from 'react';

type Props = ComponentProps<'input'> & { type: 'radio' | 'checkbox'; children: ReactNode };

/** A choice whose whole row is the target. */
export function OptionRow({ children, ...input }: Props) {
  return (
    <label className="flex min-h-12 cursor-pointer items-start gap-3 rounded-md border border-line bg-surface px-4 py-3 hover:border-sea has-checked:border-sea has-checked:bg-sea-tint has-disabled:cursor-not-allowed">
      <input className="mt-0.5 size-5.5 shrink-0 accent-sea" {...input} />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
