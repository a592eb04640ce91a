'use client';

import { type PointerEvent as Pointed, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Select } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { inOrder, movedTo, type Positions } from './positions';

type Labels = { position: string; up: string; down: string; drag: string; keep: string };
type Props = {
  prefix: string;
  /** As they are offered: the fields are named by this place. */
  items: { node: ReactNode; text: string }[];
  given: Positions;
  disabled?: boolean;
  labels: Labels;
};

/**
 * Items with a position each. The positions alone are the answer, and they are enough without JavaScript; with it, items are
 * also moved by buttons and dragged, and then every one has the position in which it stands.
 */
export function OrderedItems({ prefix, items, given, disabled, labels }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [positions, setPositions] = useState(given);
  const [order, setOrder] = useState(() => inOrder(given));
  const [isLive, setIsLive] = useState(false);
  const [said, setSaid] = useState('');
  const [held, setHeld] = useState<number | null>(null);
  const focus = useRef<string | null>(null);
  const isMoved = useRef(false);
  const latest = useRef(positions);
  latest.current = positions;

  // What was chosen before this came to life stands in the fields.
  useEffect(() => {
    const chosen = (item: number) =>
      (document.getElementById(`${prefix}-${item}`) as HTMLSelectElement | null)?.value || null;
    setPositions((now) =>
      now.map((_, item) => {
        const value = chosen(item);
        return value === null ? null : Number(value);
      }),
    );
    setIsLive(!disabled);
  }, [prefix, disabled]);

  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    // For whoever keeps the answers of this form: nobody chose in the fields themselves.
    list.current?.dispatchEvent(new Event('change', { bubbles: true }));
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });

  function settle(next: number[]) {
    const places = items.map((_, item) => next.indexOf(item));
    isMoved.current = true;
    latest.current = places;
    setOrder(next);
    setPositions(places);
  }

  function move(item: number, to: number, button: string) {
    settle(movedTo(inOrder(latest.current), item, to));
    // At either end its button is gone.
    const end = to === 0 ? 'down' : to === items.length - 1 ? 'up' : button;
    focus.current = `${prefix}-${end}-${item}`;
    setSaid(`${items[item]!.text}: ${labels.position} ${to + 1}`);
  }

  function choose(item: number, value: string) {
    setPositions(positions.with(item, value === '' ? null : Number(value)));
  }

  function drag(event: Pointed, item: number) {
    event.preventDefault();
    setHeld(item);
    const follow = (moved: PointerEvent) => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
      const to = rows.findIndex(({ bottom }) => moved.clientY < bottom);
      const now = inOrder(latest.current);
      const target = to < 0 ? rows.length - 1 : to;
      if (now.indexOf(item) !== target) settle(movedTo(now, item, target));
    };
    const leave = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', leave);
      window.removeEventListener('pointercancel', leave);
      setHeld(null);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', leave);
    window.addEventListener('pointercancel', leave);
  }

  return (
    <>
      <ul ref={list} className="flex flex-col gap-2.5">
        {order.map((item, place) => (
          <li
            key={items[item]!.text}
            className={classNames(
              'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border px-3 py-2.5',
              held === item ? 'border-sea bg-sea-tint' : 'border-line bg-surface',
            )}
          >
            {isLive && (
              <span
                aria-hidden="true"
                title={labels.drag}
                onPointerDown={(event) => drag(event, item)}
                className="-my-1 cursor-grab touch-none p-2 text-ink-soft"
              >
                <Icon name="menu" className="size-5" />
              </span>
            )}
            <Select
              id={`${prefix}-${item}`}
              name={`${prefix}-${item}`}
              className="w-20 shrink-0"
              value={positions[item] ?? ''}
              onChange={(event) => choose(item, event.currentTarget.value)}
            >
              <option value="">–</option>
              {items.map(({ text }, position) => (
                <option key={text} value={position}>
                  {position + 1}
                </option>
              ))}
            </Select>
            <label
              htmlFor={`${prefix}-${item}`}
              className="order-last min-w-0 basis-full sm:order-none sm:flex-1 sm:basis-0"
            >
              <span className="sr-only">{labels.position}: </span>
              {items[item]!.node}
            </label>
            {isLive && (
              <span className="ms-auto flex">
                {(['up', 'down'] as const).map((way) => {
                  const to = way === 'up' ? place - 1 : place + 1;
                  return (
                    <Button
                      key={way}
                      id={`${prefix}-${way}-${item}`}
                      type="button"
                      size="sm"
                      variant="quiet"
                      icon={way === 'up' ? 'arrow-up' : 'arrow-down'}
                      className={to < 0 || to >= items.length ? 'invisible' : ''}
                      aria-label={`${labels[way]}: ${items[item]!.text}`}
                      title={labels[way]}
                      onClick={() => move(item, to, way)}
                    />
                  );
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {isLive && positions.every((position) => position === null) && (
        <Button type="button" size="sm" variant="secondary" className="mt-3" onClick={() => settle(order)}>
          {labels.keep}
        </Button>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
