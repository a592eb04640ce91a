import type { ElementType, ReactNode } from 'react';
import { Icon } from './icon';

type Props = {
  label: string;
  items: { label: ReactNode; href?: string; language?: string }[];
  as?: ElementType;
};

/** The way from the front page to here; the last item is the page itself. */
export function Breadcrumb({ label, items, as: Tag = 'a' }: Props) {
  return (
    <nav aria-label={label} className="text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity
          <li key={index} className="flex min-h-8 items-center gap-1.5">
            {index > 0 && <Icon name="chevron-right" className="size-4" />}
            {item.href && index < items.length - 1 ? (
              <Tag href={item.href} lang={item.language} className="py-1">
                {item.label}
              </Tag>
            ) : (
              <span aria-current="page" lang={item.language}>
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
