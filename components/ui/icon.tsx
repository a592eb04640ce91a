import { classNames } from './class-names';
import { type IconName, iconPaths } from './icon-paths';

export type { IconName } from './icon-paths';

type Props = { name: IconName; title?: string; className?: string };

/** A line icon in the colour of the text; hidden from assistive technology unless it has a title. */
export function Icon({ name, title, className = '' }: Props) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames('shrink-0', !className.includes('size-') && 'size-5', className)}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
