import { cache, type ReactNode } from 'react';
import { nameHtml } from '@/lib/kernel/named-html';
import { drawHtml, NeedsReact } from './draw-html';
import { SettledHtml } from './settled-html';

/** The page that is being made. Whole: it is no change of one that is open, so that HTML by name will be found in it. */
export const page = cache(() => ({ isWhole: false }));

type Props = { className?: string; children: ReactNode };

/**
 * Elements that never change while they are shown: they travel once, and React passes over them. For all that stands on
 * a page but what needs a script; where such a thing is among them after all, they are React's as ever.
 */
export function Settled({ className, children }: Props) {
  try {
    return <SettledText className={className} html={drawHtml(children)} />;
  } catch (error) {
    if (!(error instanceof NeedsReact)) throw error;
    return <div className={className}>{children}</div>;
  }
}

/** The same for safe HTML. */
export function SettledText({ className, html }: { className?: string; html: string }) {
  const name = nameHtml(html);
  return <SettledHtml key={name} name={name} className={className} {...(!page().isWhole && { html })} />;
}
