import type { ElementType, ReactNode } from 'react';
import { classNames } from './class-names';

type Props = {
  as?: ElementType;
  media?: ReactNode;
  title?: ReactNode;
  eyebrow?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
  className?: string;
};

/** A sheet of paper on the ground. A link in `title` with the class `stretched` makes the whole card its target. */
export function Card({ as: Tag = 'div', media, title, eyebrow, footer, children, className }: Props) {
  return (
    <Tag
      className={classNames(
        'relative flex flex-col overflow-hidden rounded-lg border border-line bg-surface has-[a.stretched:hover]:border-sea',
        className,
      )}
    >
      {media}
      <div className="flex flex-1 flex-col gap-2 p-5 sm:p-6">
        {eyebrow && <div className="text-sm text-ink-soft">{eyebrow}</div>}
        {title && <div className="font-serif text-xl font-semibold text-balance">{title}</div>}
        {children}
        {footer && <div className="mt-auto flex flex-wrap items-center gap-3 pt-3">{footer}</div>}
      </div>
    </Tag>
  );
}
