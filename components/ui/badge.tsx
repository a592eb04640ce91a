import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type BadgeTone = 'neutral' | 'sea' | 'ok' | 'warn' | 'danger' | 'beam';
type Props = { tone?: BadgeTone; icon?: IconName; children: ReactNode; className?: string };

const tones: Record<BadgeTone, string> = {
  neutral: 'border-line bg-sunken text-ink-soft',
  sea: 'border-sea/30 bg-sea-tint text-sea',
  ok: 'border-ok/30 bg-ok-tint text-ok',
  warn: 'border-warn/30 bg-warn-tint text-warn',
  danger: 'border-danger/30 bg-danger-tint text-danger',
  beam: 'border-beam/60 bg-beam-tint text-beam-ink',
};

/** A state in a pill: always a word, and where it is a state also an icon. */
export function Badge({ tone = 'neutral', icon, children, className }: Props) {
  return (
    <span className={classNames('insignia', tones[tone], className)}>
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  );
}
