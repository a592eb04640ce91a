import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { EditorOutcome, LessonFields } from './editor-state';
import type { EditorLabels } from './lesson-editor';
import { Passages } from './passages';

type Props = {
  conflict: NonNullable<EditorOutcome['conflict']>;
  mine: LessonFields;
  address: string;
  language: string;
  labels: EditorLabels;
  /** The button that saves over the other text. */
  overwrite: ReactNode;
};

/** Two people wrote: both texts stand side by side, and nothing is decided until somebody does. */
export function EditConflict({ conflict, mine, address, language, labels, overwrite }: Props) {
  const { conflict: say } = labels;
  const whole = ({ title, minutes, outcome, notice, markdown }: LessonFields) =>
    [
      `${labels.title}: ${title}`,
      `${labels.minutes}: ${minutes}`,
      `${labels.outcome}: ${outcome}`,
      `${labels.notice}: ${notice}`,
      '',
      markdown,
    ].join('\n');
  return (
    <Notice tone="warning" live={false} title={conflict.told}>
      <p>{say.text}</p>
      <Passages
        before={whole(conflict.fields)}
        after={whole(mine)}
        language={language}
        labels={{ before: say.theirs, after: say.mine, same: say.same, nothing: say.nothing }}
      />
      <div className="flex flex-wrap gap-3">
        {overwrite}
        <ButtonLink variant="secondary" href={address} target="_blank">
          {say.openTheirs}
        </ButtonLink>
      </div>
    </Notice>
  );
}
