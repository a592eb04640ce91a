import { OptionRows } from '../choice/editor';
import { AreaField, Beside, HiddenField, LineField, RowButton, Rows, useEditor } from '../editor-parts';
import { NumberRows } from '../numeric/editor';
import { AnswerRows, ReadingFields } from '../shortanswer/editor';

function Gap({ row }: { row: string }) {
  const { values, labels } = useEditor();
  const kind = values[`${row}.kind`];
  const mark = `{{${values[`${row}.id`]}}}`;
  return (
    <>
      <HiddenField name={`${row}.kind`} />
      <Beside>
        <LineField name={`${row}.id`} label={labels.gapName} hint={`${labels.gapNameHint} ${mark}`} isShort />
        <LineField name={`${row}.weight`} label={labels.weight} hint={labels.weightHint} isOptional isShort />
      </Beside>
      {kind === 'choice' && <OptionRows list={`${row}.options`} />}
      {kind === 'numeric' && <NumberRows list={`${row}.answers`} />}
      {kind === 'shortanswer' && (
        <>
          <AnswerRows list={`${row}.answers`} />
          <ReadingFields before={`${row}.`} />
        </>
      )}
    </>
  );
}

export function ClozeEditor() {
  const { labels } = useEditor();
  const adds = [
    ['choice', labels.addGapChoice],
    ['shortanswer', labels.addGapText],
    ['numeric', labels.addGapNumber],
  ] as const;
  return (
    <>
      <AreaField
        name="prompt"
        label={labels.gappedText}
        hint={`${labels.clozeHint} {{1}}, {{2}}, {{3}}`}
        rows={7}
      />
      <Rows
        list="gaps"
        title={labels.gaps}
        hint={labels.gapsHint}
        each={labels.gap}
        add={adds.map(([kind, label]) => (
          <RowButton key={kind} act={`add gaps ${kind}`} icon="plus" label={label}>
            {label}
          </RowButton>
        ))}
      >
        {(row) => <Gap row={row} />}
      </Rows>
      <AreaField name="feedback" label={labels.feedback} hint={labels.feedbackHint} isOptional />
    </>
  );
}
