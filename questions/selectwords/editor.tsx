import { AreaField, Beside, HiddenField, LineField, Rows, TickField, useEditor } from '../editor-parts';

export function SelectWordsEditor() {
  const { labels } = useEditor();
  return (
    <>
      <AreaField
        name="prompt"
        label={labels.gappedText}
        hint={`${labels.clozeHint} [[1]], [[2]], [[3]]`}
        rows={7}
      />
      <Rows list="words" title={labels.words} hint={labels.wordsHint} each={labels.word}>
        {(row) => (
          <>
            <HiddenField name={`${row}.id`} />
            <Beside>
              <LineField name={`${row}.text`} label={labels.text} />
              <LineField
                name={`${row}.gaps`}
                label={labels.wordGaps}
                hint={labels.wordGapsHint}
                isOptional
                isShort
              />
            </Beside>
            <Beside>
              <LineField name={`${row}.group`} label={labels.group} hint={labels.groupHint} isOptional />
              <TickField name={`${row}.reusable`} label={labels.reusable} hint={labels.reusableHint} />
            </Beside>
          </>
        )}
      </Rows>
      <AreaField name="feedback" label={labels.feedback} hint={labels.feedbackHint} isOptional />
    </>
  );
}
