'use client';

import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { Textarea } from '@/components/ui/field';
import { countWords } from './words';

type Labels = { words: string; missing: string; over: string };
type Props = ComponentProps<'textarea'> & { minimum: number | null; maximum: number | null; labels: Labels };

/** How long a reader is left alone before the count is said aloud. */
const quietMs = 1500;

function told(
  words: number,
  { minimum, maximum, labels }: Pick<Props, 'minimum' | 'maximum' | 'labels'>,
): string {
  const count = `${labels.words}: ${words}.`;
  if (minimum !== null && words < minimum) return `${count} ${labels.missing}: ${minimum - words}.`;
  if (maximum !== null && words > maximum) return `${count} ${labels.over}: ${words - maximum}.`;
  return count;
}

/** A text with its words counted below it while it is written. */
export function CountedTextarea({ minimum, maximum, labels, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const text = words === null ? '' : told(words, { minimum, maximum, labels });
  const isOff = words !== null && words > 0 && text !== `${labels.words}: ${words}.`;

  // The field may hold more than the server gave it: the browser keeps what was typed when one comes back.
  useEffect(() => setWords(countWords(field.current?.value ?? '')), []);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quietMs);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <>
      <Textarea ref={field} {...rest} onInput={(event) => setWords(countWords(event.currentTarget.value))} />
      <p
        aria-hidden="true"
        className={`min-h-6 text-sm ${isOff ? 'font-semibold text-warn' : 'text-ink-soft'}`}
      >
        {text}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
