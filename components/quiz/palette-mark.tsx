'use client';

import { useEffect, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { type SavedDetail, savedEvent } from './form-id';

type Props = {
  slot: number;
  name: string;
  isAnswered: boolean;
  isFlagged: boolean;
  isChecked: boolean;
  labels: { answered: string; blank: string; checked: string; flagged: string };
};

/** One question of the palette: its state in word and icon, which follows what is saved meanwhile. */
export function PaletteMark({ slot, name, isChecked, labels, ...drawn }: Props) {
  const [state, setState] = useState(drawn);
  useEffect(() => {
    const onSaved = (event: Event) => {
      const { answered, flagged, page } = (event as CustomEvent<SavedDetail>).detail;
      if (page.includes(slot))
        setState({ isAnswered: answered.includes(slot), isFlagged: flagged.includes(slot) });
    };
    document.addEventListener(savedEvent, onSaved);
    return () => document.removeEventListener(savedEvent, onSaved);
  }, [slot]);
  const { isAnswered, isFlagged } = state;
  return (
    <>
      <Icon
        name={isChecked ? 'lock' : isAnswered ? 'check-circle' : 'circle'}
        className={isAnswered ? 'size-5 text-ok' : 'size-5 text-ink-soft'}
      />
      <span className="flex-1">{name}</span>
      <span className="flex flex-col items-end text-sm font-normal text-ink-soft">
        {isChecked ? labels.checked : isAnswered ? labels.answered : labels.blank}
        {isFlagged && (
          <span className="flex items-center gap-1 font-semibold text-warn">
            <Icon name="flag" className="size-4" />
            {labels.flagged}
          </span>
        )}
      </span>
    </>
  );
}
