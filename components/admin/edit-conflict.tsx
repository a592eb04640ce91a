import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { compareLines } from './compare-lines';
import type { EditorOutcome, LessonFields } from './editor-state';
import type { EditorLabels } from './lesson-editor';

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
  const passages = compareLines(whole(conflict.fields), whole(mine));
  return (
    <Notice tone="warning" live={false} title={conflict.told}>
      <p>{say.text}</p>
      <ol className="flex flex-col gap-2">
        {passages.map((passage, index) => {
          const key = `${index}-${passage.isSame}`;
          if (passage.isSame)
            return (
              <li key={key}>
                <details className="text-ink-soft">
                  <summary className="min-h-6">
                    {say.same} ({passage.lines.length})
                  </summary>
                  <Lines language={language} lines={passage.lines} />
                </details>
              </li>
            );
          return (
            <li key={key} className="grid gap-2 lg:grid-cols-2">
              {[
                { side: say.theirs, lines: passage.theirs, edge: 'border-beam' },
                { side: say.mine, lines: passage.mine, edge: 'border-sea' },
              ].map(({ side, lines, edge }) => (
                <div key={side} className={`min-w-0 rounded-md border-s-4 bg-surface p-3 ${edge}`}>
                  <p className="mb-1 font-semibold">{side}</p>
                  {lines.length > 0 ? (
                    <Lines language={language} lines={lines} />
                  ) : (
                    <p className="text-ink-soft">{say.nothing}</p>
                  )}
                </div>
              ))}
            </li>
          );
        })}
      </ol>
      <div className="flex flex-wrap gap-3">
        {overwrite}
        <ButtonLink variant="secondary" href={address} target="_blank">
          {say.openTheirs}
        </ButtonLink>
      </div>
    </Notice>
  );
}

function Lines({ lines, language }: { lines: string[]; language: string }) {
  return (
    <pre lang={language} className="font-mono text-sm whitespace-pre-wrap wrap-anywhere">
      {lines.join('\n')}
    </pre>
  );
}
