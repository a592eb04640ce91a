import type { ComponentProps, ReactNode } from 'react';

type Props = ComponentProps<'input'> & { type: 'radio' | 'checkbox'; children: ReactNode };

/** A choice whose whole row is the target. */
export function OptionRow({ children, ...input }: Props) {
  return (
    <label className="opcion">
      <input {...input} />
      <span>{children}</span>
    </label>
  );
}
