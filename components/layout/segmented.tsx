import { type ReactNode, useId } from 'react';

type Props<T extends string> = {
  legend: string;
  value: T;
  options: { value: T; label: ReactNode; name: string }[];
  onChange: (value: T) => void;
};

/** A row of radio buttons drawn as one control; `name` of an option is what is read out. */
export function Segmented<T extends string>({ legend, value, options, onChange }: Props<T>) {
  const group = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      <div className="flex overflow-hidden rounded-md border border-line-strong">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 flex-1 cursor-pointer items-center justify-center border-s border-line px-2 text-sm first:border-s-0 hover:bg-sea-tint has-checked:bg-sea has-checked:text-on-sea has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-beam"
          >
            <input
              type="radio"
              name={group}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
              aria-label={option.name}
            />
            <span aria-hidden>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
