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
    <li className={classNames('indice-punto', current && 'es-actual')}>
      <Icon name={icon} title={state} className={classNames('size-5', tones[tone])} />
      <span className="min-w-0 flex-1">{children}</span>
      {meta && <span className="shrink-0 font-normal text-ink-soft tabular-nums">{meta}</span>}
    </li>
  );
}
