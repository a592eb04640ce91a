import { classNames } from '@/components/ui/class-names';

type MarkProps = { title?: string; className?: string };

/** The lighthouse alone, in the colour of the text, with the lantern lit. */
export function LogoMark({ title, className = 'size-9' }: MarkProps) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="currentColor"
      className={classNames('shrink-0', className)}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      focusable="false"
    >
      <path d="M11.2 8.8L1.5 5.2v8.4l9.7-2.8zM20.8 8.8l9.7-3.6v8.4l-9.7-2.8z" className="fill-beam" />
      <path d="M13 7h6v5.5h-6z" className="fill-beam" />
      <path d="M16 1.5c2.4 0 4.2 1.9 4.7 4.5h-9.4c.5-2.6 2.3-4.5 4.7-4.5zM10.5 13h11v2h-11z" />
      <path d="M12.3 16h7.4l.5 4.5h-8.4zM11.5 22.5h9l.8 8h-3.3v-2.5a2 2 0 0 0-4 0v2.5h-3.3z" />
    </svg>
  );
}

/** Mark and word side by side. */
export function Logo({ name, className }: { name: string; className?: string }) {
  return (
    <span className={classNames('inline-flex items-center gap-2', className)}>
      <LogoMark />
      <span className="font-serif text-[1.7rem] leading-none font-semibold tracking-tight">{name}</span>
    </span>
  );
}
