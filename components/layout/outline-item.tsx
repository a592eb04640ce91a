import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';

type Props = {
  icon: IconName;
  state: string;
  tone?: 'ok' | 'sea' | 'soft';
  current?: boolean;
  meta?: ReactNode;
  children: ReactNode;
};

const tones = { ok: 'text-ok', sea: 'text-sea', soft: 'text-ink-soft' };

/** One line of an index: state as an icon and a word, then a link (or, when it is locked, plain text). */
export function OutlineItem({ icon, state, tone = 'soft', current = false, meta, children }: Props) {
  return (
    <li
      className={classNames(
        'relative flex min-h-11 items-start gap-2.5 rounded-md px-2.5 py-2.5 text-sm leading-snug hover:bg-sea-tint',
        '[&_a]:text-ink [&_a]:no-underline [&_a]:after:absolute [&_a]:after:inset-0 [&_a:hover]:underline',
        current && 'bg-sea-tint font-semibold',
      )}
    >
      <Icon name={icon} title={state} className={classNames('size-5', tones[tone])} />
      <span className="min-w-0 flex-1">{children}</span>
      {meta && <span className="shrink-0 font-normal text-ink-soft tabular-nums">{meta}</span>}
    </li>
  );
}
