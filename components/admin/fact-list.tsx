import type { ReactNode } from 'react';

type Props = { facts: { label: string; value: ReactNode }[] };

/** Facts that are only read, label and value in a line. */
export function FactList({ facts }: Props) {
  return (
    <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[13rem_1fr]">
      {facts.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-ink-soft max-sm:mt-2">{label}</dt>
          <dd className="min-w-0 font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
