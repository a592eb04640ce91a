import { toSafeHtml } from '@/lib/kernel/markdown';
import { classNames } from './class-names';

const blocks =
  '[&>*+*]:mt-[0.7em] [&_:is(ul,ol)]:ps-[1.4em] [&_ul]:list-disc [&_ol]:list-decimal [&_li+li]:mt-[0.3em]';

type Props = { text: string; className?: string; inline?: boolean };

/** A text in Markdown. `inline` is for one paragraph inside a label or a line; longer texts stay whole. */
export function Markdown({ text, className, inline = false }: Props) {
  const html = toSafeHtml(text).trim();
  const line = inline ? /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html)?.[1] : undefined;
  if (line !== undefined) return <span className={className} dangerouslySetInnerHTML={{ __html: line }} />;
  return <div className={classNames(blocks, className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
