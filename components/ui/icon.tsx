import { classNames } from './class-names';
import type { IconName } from './icon-paths';

export type { IconName } from './icon-paths';

type Props = { name: IconName; title?: string; className?: string };

/** A line icon in the colour of the text; hidden from assistive technology unless it has a title. */
export function Icon({ name, title, className = '' }: Props) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: titled below, or hidden; what is not set must not travel
    <svg
      className={classNames('icono', !className.includes('size-') && 'size-5', className)}
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
