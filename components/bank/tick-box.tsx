'use client';

import { useFormState } from '@/components/ui/action-form';

/** A box that stays ticked when the form around is refused. */
export function TickBox({ name, label }: { name: string; label: string }) {
  const state = useFormState();
  const isTicked = state.status === 'refused' && state.values[name] === 'on';
  return (
    <label className="-m-2 flex min-h-9 min-w-9 cursor-pointer items-center justify-center p-2">
      <input
        key={String(isTicked)}
        type="checkbox"
        name={name}
        defaultChecked={isTicked}
        aria-label={label}
        className="size-5.5 accent-sea"
      />
    </label>
  );
}
