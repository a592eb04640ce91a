'use client';

import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { type KeeperState, keepAnswers, type Rivals } from './answer-keeper';

type Labels = Record<
  | 'idle'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'back'
  | 'found'
  | 'refused'
  | 'passedBy'
  | 'timeOver'
  | 'signedOut'
  | 'conflict'
  | 'bothKept'
  | 'compare'
  | 'fixed'
  | 'reload',
  string
>;
/** `screen` is the address of the attempt without the number of a screen. */
type Props = { attempt: string; page: number; screen: string; labels: Labels };

const timeOf = (at: Date) =>
  at.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

const textOf = (state: KeeperState, labels: Labels) =>
  state.kind === 'saved'
    ? `${state.wasOffline ? `${labels.back} ` : ''}${labels.saved} ${timeOf(state.at)}`
    : labels[state.kind];

/** A notice of what another device answered, with the way to choose. `conflict` has # for the question and @ for the time. */
function RivalNotice({ rivals, screen, labels }: { rivals: Rivals; screen: string; labels: Labels }) {
  const { page, conflicts } = rivals;
  const open = conflicts.filter(({ isFixed }) => !isFixed).map(({ step }) => step);
  const address = `${screen}?p=${page}${open.length > 0 ? `&otra=${open.join('.')}` : ''}`;
  const title = conflicts.map(({ slot, at }) =>
    labels.conflict.replace('#', String(slot + 1)).replace('@', timeOf(new Date(at))),
  );
  return (
    <Notice tone="warning" title={title.join(' ')}>
      <p>
        {open.length > 0 ? labels.bothKept : labels.fixed}{' '}
        <a href={address}>{open.length > 0 ? labels.compare : labels.reload}</a>
      </p>
    </Notice>
  );
}

/**
 * Keeps the answers of the form around it soon after each change, by its own address so that it never holds up «Guardar y
 * seguir». Says when they were kept, when the line is down and when it is back, and what another device answered meanwhile.
 */
export function Autosave({ attempt, page, screen, labels }: Props) {
  const anchor = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<KeeperState>({ kind: 'idle' });
  const [rivals, setRivals] = useState<Rivals | null>(null);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    return form ? keepAnswers(form, attempt, page, { onState: setState, onRivals: setRivals }) : undefined;
  }, [attempt, page]);

  const isTrouble = !/^(idle|saving|saved)$/.test(state.kind);
  const isGone = state.kind === 'passedBy' || state.kind === 'timeOver';
  return (
    <div ref={anchor} className="flex flex-col gap-4">
      {rivals && <RivalNotice rivals={rivals} screen={screen} labels={labels} />}
      <p
        role="status"
        className={`flex min-h-6 items-center gap-2 text-sm ${isTrouble ? 'font-semibold text-warn' : 'text-ink-soft'}`}
      >
        <Icon
          name={isTrouble ? 'alert' : state.kind === 'saving' ? 'clock' : 'check'}
          className="size-5 shrink-0"
        />
        {textOf(state, labels)}
      </p>
      {isGone && <a href={screen}>{labels.reload}</a>}
    </div>
  );
}
