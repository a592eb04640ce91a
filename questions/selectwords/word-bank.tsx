'use client';

import {
  type PointerEvent as Pointed,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { carry } from './carry';

type Labels = { title: string; gap: string; inHand: string; chooseGap: string };
type Word = { node: ReactNode; text: string; isReusable: boolean };
type Hand = { pool: number; word: number };
type Props = { prefix: string; pools: Word[][]; gaps: number[]; labels: Labels };

/**
 * The words of a text with gaps, to drag into it; or to press, and then the gap. What is answered stands in the menus of the
 * gaps all the while, which work without this and without JavaScript.
 */
export function WordBank({ prefix, pools, gaps, labels }: Props) {
  const around = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState<string[] | null>(null);
  const [hand, setHand] = useState<Hand | null>(null);
  const [said, setSaid] = useState('');

  const menu = useCallback(
    (gap: number) => document.getElementById(`${prefix}-${gap}`) as HTMLSelectElement | null,
    [prefix],
  );
  const read = useCallback(() => setValues(gaps.map((_, gap) => menu(gap)?.value ?? '')), [gaps, menu]);

  const put = useCallback(
    ({ pool, word }: Hand, gap: number) => {
      const target = menu(gap);
      if (!target || gaps[gap] !== pool) return;
      const { text, isReusable } = pools[pool]![word]!;
      for (const [other, offered] of gaps.entries()) {
        const before = menu(other);
        if (!isReusable && offered === pool && before?.value === String(word)) before.value = '';
      }
      target.value = String(word);
      target.dispatchEvent(new Event('change', { bubbles: true }));
      setHand(null);
      setSaid(`${text}: ${labels.gap} ${gap + 1}`);
    },
    [gaps, pools, labels, menu],
  );

  // What is chosen in a menu shows here too, and what is typed before this came to life.
  useEffect(() => {
    const text = around.current?.closest('fieldset');
    read();
    text?.addEventListener('change', read);
    return () => text?.removeEventListener('change', read);
  }, [read]);

  // With a word in hand, a gap takes it: at a press, and at Enter or the space bar.
  useEffect(() => {
    const text = around.current?.closest('fieldset');
    if (!hand || !text) return;
    const gapAt = (place: EventTarget | null) => {
      const select = (place as Element | null)?.closest?.('.espacio')?.querySelector('select');
      return gaps.findIndex((pool, gap) => pool === hand.pool && menu(gap) === select);
    };
    const onClick = (event: MouseEvent) => {
      const gap = gapAt(event.target);
      if (gap < 0) return;
      event.preventDefault();
      put(hand, gap);
      menu(gap)?.focus();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setHand(null);
        document.getElementById(`${prefix}-word-${hand.pool}-${hand.word}`)?.focus();
      }
      const gap = event.key === 'Enter' || event.key === ' ' ? gapAt(event.target) : -1;
      if (gap < 0) return;
      event.preventDefault();
      put(hand, gap);
    };
    const open = gaps.flatMap((pool, gap) => (pool === hand.pool ? [menu(gap)?.closest('.espacio')] : []));
    for (const gap of open) gap?.setAttribute('data-open', '');
    text.addEventListener('click', onClick);
    text.addEventListener('keydown', onKey);
    return () => {
      for (const gap of open) gap?.removeAttribute('data-open');
      text.removeEventListener('click', onClick);
      text.removeEventListener('keydown', onKey);
    };
  }, [hand, gaps, menu, prefix, put]);

  function take(pool: number, word: number) {
    const isSame = hand?.pool === pool && hand.word === word;
    setHand(isSame ? null : { pool, word });
    if (isSame) return;
    const free = gaps.findIndex((offered, gap) => offered === pool && menu(gap)?.value === '');
    menu(free < 0 ? gaps.indexOf(pool) : free)?.focus({ preventScroll: true });
    setSaid(`${labels.inHand}: ${pools[pool]![word]!.text}. ${labels.chooseGap}`);
  }

  function drag(event: Pointed<HTMLButtonElement>, from: Hand) {
    carry(event.nativeEvent, event.currentTarget, (under) => {
      const select = under?.closest('.espacio')?.querySelector('select');
      const gap = gaps.findIndex((_, gap) => menu(gap) !== null && menu(gap) === select);
      if (gap >= 0) put(from, gap);
    });
  }

  return (
    <div ref={around} className={values ? 'mt-5 rounded-md bg-sunken p-4' : undefined}>
      {values && <p className="mb-2 text-ink-soft text-sm">{labels.title}</p>}
      {values &&
        pools.map((words, pool) => (
          <ul key={words.map(({ text }) => text).join()} className="mb-2 flex flex-wrap gap-2 last:mb-0">
            {words.map(({ node, text, isReusable }, word) => {
              const at = gaps.flatMap((offered, gap) =>
                offered === pool && values[gap] === String(word) ? [gap + 1] : [],
              );
              const isSpent = at.length > 0 && !isReusable;
              return (
                <li key={text}>
                  <button
                    id={`${prefix}-word-${pool}-${word}`}
                    type="button"
                    aria-pressed={hand?.pool === pool && hand.word === word}
                    onPointerDown={(event) => drag(event, { pool, word })}
                    onClick={() => take(pool, word)}
                    className={classNames('palabra', isSpent && 'palabra-puesta')}
                  >
                    {isSpent && <Icon name="check" className="size-4" />}
                    {node}
                    {at.length > 0 && (
                      <span className="sr-only">
                        ({labels.gap} {at.join(', ')})
                      </span>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        ))}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
