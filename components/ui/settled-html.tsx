'use client';

import { useEffect, useState } from 'react';

type Props = {
  /** From `nameHtml`: what the text is called in this page, and where the server finds it. */
  name: string;
  /** Left out where a whole page is made; needed where one that is open is changed. */
  html?: string;
  className?: string;
};

const meeting = globalThis as { faroHtml?: Map<string, string> };

/** On the server the text itself; in the browser the one that stands in the page, or stood there before «Back». */
const find = (name: string): string =>
  meeting.faroHtml?.get(name) ?? globalThis.document?.getElementById(name)?.innerHTML ?? '';

/** Safe HTML that never changes while it is shown. */
export function SettledHtml({ name, html, className }: Props) {
  const [settledHtml] = useState(() => html ?? find(name));
  useEffect(() => {
    meeting.faroHtml ??= new Map();
    meeting.faroHtml.set(name, settledHtml);
  }, [name, settledHtml]);
  return (
    <div
      id={name}
      className={className}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: settledHtml }}
    />
  );
}
