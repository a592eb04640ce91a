type Props = { numbers: { label: string; value: number; href?: string }[] };

/** Numbers at a glance, each with its word; some lead to the list behind them. */
export function NumberList({ numbers }: Props) {
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-md border border-line bg-surface sm:grid-cols-3 xl:grid-cols-5">
      {numbers.map(({ label, value, href }) => (
        <div
          key={label}
          className="-mb-px -me-px flex flex-col-reverse justify-end border-e border-b border-line p-4"
        >
          <dt className="text-ink-soft">{href ? <a href={href}>{label}</a> : label}</dt>
          <dd className="font-serif text-2xl font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
