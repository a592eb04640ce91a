'use client';

import { useFormState } from '@/components/ui/action-form';

type Props = {
  name: string;
  label: string;
  /** The id of what is ticked: its text, in its own language, is the rest of the name. */
  what: string;
};

/** A box that stays ticked when the form around is refused. */
export function TickBox({ name, label, what }: Props) {
  const state = useFormState();
  const isTicked = state.status === 'refused' && state.values[name] === 'on';
  return (
    <label className="-m-2 flex min-h-9 min-w-9 cursor-pointer items-center justify-center p-2">
      <input
        key={String(isTicked)}
        type="checkbox"
        name={name}
        defaultChecked={isTicked}
        id={`box-${what}`}
        aria-label={label}
        aria-labelledby={`box-${what} ${what}`}
        className="size-5.5 accent-sea"
      />
    </label>
  );
}
