import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';

type Props = {
  caption: ReactNode;
  hideCaption?: boolean;
  head: ReactNode[];
  children: ReactNode;
  className?: string;
};

/** A table that scrolls inside its own frame, also by keyboard; the head stays in sight. Rows are `<tr>` with `Th` and `Td`. */
export function Table({ caption, hideCaption = false, head, children, className }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      className={classNames(
        'relative max-h-[85dvh] overflow-auto rounded-md border border-line bg-surface print:max-h-none print:overflow-visible',
        className,
      )}
    >
      <table className="w-full border-collapse text-sm tabular-nums [&_tbody_tr:hover]:bg-sunken [&_tbody_tr:last-child>*]:border-b-0">
        <caption id={id} className={hideCaption ? 'sr-only' : 'px-4 py-3 text-start text-base font-semibold'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                key={index}
                scope="col"
                className="sticky top-0 z-1 border-b border-line bg-sunken px-4 py-2.5 text-start font-semibold whitespace-nowrap"
              >
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

const cell = 'border-b border-line px-4 py-2.5 text-start align-top';

export function Th({ className, ...rest }: ComponentProps<'th'>) {
  return <th scope="row" className={classNames(cell, 'font-semibold', className)} {...rest} />;
}

export function Td({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={classNames(cell, className)} {...rest} />;
}
