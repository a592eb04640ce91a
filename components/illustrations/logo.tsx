import { classNames } from '@/components/ui/class-names';

/** `isAgain`: the page shows the mark above already, and this one repeats that drawing. */
type MarkProps = { title?: string; className?: string; isAgain?: boolean };

/** The lighthouse alone, in the colour of the text, with the lantern lit. */
export function LogoMark({ title, className = 'size-9', isAgain = false }: MarkProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: titled below, or hidden; what is not set must not travel
    <svg
      viewBox="0 0 32 32"
      fill="currentColor"
      className={classNames('shrink-0', className)}
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      {isAgain ? (
        <use href="#marca" />
      ) : (
        <g id="marca">
          <path
            className="fill-beam"
            d="M11.2 8.8L1.5 5.2v8.4l9.7-2.8zM20.8 8.8l9.7-3.6v8.4l-9.7-2.8zM13 7h6v5.5h-6z"
          />
          <path d="M16 1.5c2.4 0 4.2 1.9 4.7 4.5h-9.4c.5-2.6 2.3-4.5 4.7-4.5zM10.5 13h11v2h-11zM12.3 16h7.4l.5 4.5h-8.4zM11.5 22.5h9l.8 8h-3.3v-2.5a2 2 0 0 0-4 0v2.5h-3.3z" />
        </g>
      )}
    </svg>
  );
}

/** Mark and word side by side. */
export function Logo({ name, ...mark }: { name: string; isAgain?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <LogoMark {...mark} />
      <span className="font-serif text-[1.7rem] leading-none font-semibold tracking-tight">{name}</span>
    </span>
  );
}
