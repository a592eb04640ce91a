import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Textarea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { EditorOutcome } from './editor-state';
import type { EditorLabels } from './lesson-editor';

type Props = {
  conflict: NonNullable<EditorOutcome['conflict']>;
  mine: string;
  address: string;
  language: string;
  labels: EditorLabels;
  /** The button that saves over the other text. */
  overwrite: ReactNode;
};

/** Two people wrote: both texts stand side by side, and nothing is decided until somebody does. */
export function EditConflict({ conflict, mine, address, language, labels, overwrite }: Props) {
  const texts = [
    { id: 'suya', label: labels.conflict.theirs, text: `${conflict.title}\n\n${conflict.markdown}` },
    { id: 'mia', label: labels.conflict.mine, text: mine },
  ];
  return (
    <Notice tone="warning" live={false} title={conflict.told}>
      <p>{labels.conflict.text}</p>
      <div className="grid gap-4 lg:grid-cols-2">
        {texts.map(({ id, label, text }) => (
          <div key={id} className="flex min-w-0 flex-col gap-1">
            <label htmlFor={`conflicto-${id}`} className="font-semibold">
              {label}
            </label>
            <Textarea
              id={`conflicto-${id}`}
              key={text}
              lang={language}
              readOnly
              rows={14}
              defaultValue={text}
              className="font-mono text-sm"
            />
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        {overwrite}
        <ButtonLink variant="secondary" href={address} target="_blank">
          {labels.conflict.openTheirs}
        </ButtonLink>
      </div>
    </Notice>
  );
}
