import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export type PictureProps = { title?: string; className?: string };

/** The frame every picture is drawn in: 480 × 270, one line weight, the tints of the tokens. */
export function Scene({ title, className, children }: PictureProps & { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 480 270"
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames('h-auto w-full stroke-art-line', className)}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      focusable="false"
    >
      {children}
    </svg>
  );
}
