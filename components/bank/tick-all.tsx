'use client';

import { useEffect, useRef, useState } from 'react';

type Props = {
  /** How the names of the boxes begin. */
  prefix: string;
  label: string;
};

/** Ticks every box of its form at once; without JavaScript it is not there. */
export function TickAll({ prefix, label }: Props) {
  const [isThere, setIsThere] = useState(false);
  const own = useRef<HTMLInputElement>(null);
  useEffect(() => setIsThere(true), []);
  useEffect(() => {
    const form = own.current?.form;
    if (!isThere || !form) return;
    const look = () => {
      const all = boxesOf(form, prefix);
      const ticked = all.filter(({ checked }) => checked).length;
      if (!own.current) return;
      own.current.checked = ticked > 0 && ticked === all.length;
      own.current.indeterminate = ticked > 0 && ticked < all.length;
    };
    look();
    form.addEventListener('change', look);
    return () => form.removeEventListener('change', look);
  }, [isThere, prefix]);
  if (!isThere) return null;
  return (
    <label className="-m-2 flex min-h-9 min-w-9 cursor-pointer items-center justify-center p-2">
      <input
        ref={own}
        type="checkbox"
        aria-label={label}
        className="size-5.5 accent-sea"
        onChange={({ currentTarget: { form, checked } }) => {
          for (const box of boxesOf(form!, prefix)) box.checked = checked;
        }}
      />
    </label>
  );
}

const boxesOf = (form: HTMLFormElement, prefix: string) => [
  ...form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name^="${prefix}"]`),
];
