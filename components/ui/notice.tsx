import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type Tone = 'info' | 'success' | 'warning' | 'danger';
type Props = {
  tone?: Tone;
  title: ReactNode;
  children?: ReactNode;
  live?: boolean;
  id?: string;
  className?: string;
};

const tones: Record<Tone, { icon: IconName; box: string; mark: string }> = {
  info: { icon: 'info', box: 'border-sea bg-sea-tint', mark: 'text-sea' },
  success: { icon: 'check-circle', box: 'border-ok bg-ok-tint', mark: 'text-ok' },
  warning: { icon: 'alert', box: 'border-warn bg-warn-tint', mark: 'text-warn' },
  danger: { icon: 'alert', box: 'border-danger bg-danger-tint', mark: 'text-danger' },
};

/** A message of state: icon, word (`title`), and what to do. `live` has it read out when it appears. */
export function Notice({ tone = 'info', title, children, live = true, id, className }: Props) {
  const { icon, box, mark } = tones[tone];
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div id={id} role={role} className={classNames('flex gap-3 rounded-md border-s-4 p-4', box, className)}>
      <Icon name={icon} className={classNames('mt-px size-6', mark)} />
      <div className="min-w-0 flex-1">
        <p className={classNames('font-semibold', mark)}>{title}</p>
        {children && <div className="mt-1 text-ink [&>*+*]:mt-2">{children}</div>}
      </div>
    </div>
  );
}
