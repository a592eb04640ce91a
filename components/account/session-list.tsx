import { Badge } from '@/components/ui/badge';

type Props = { sessions: { id: string; device: string; since: string; here: string | null }[] };

/** Where the person is signed in, in plain words; this device first named as such. */
export function SessionList({ sessions }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {sessions.map(({ id, device, since, here }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
          <span className="min-w-0">
            <span className="font-semibold">{device}</span>
            <span className="block text-sm text-ink-soft">{since}</span>
          </span>
          {here && <Badge icon="check">{here}</Badge>}
        </li>
      ))}
    </ul>
  );
}
