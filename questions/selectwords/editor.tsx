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
            <Beside columns="sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr]">
              <LineField name={`${row}.text`} label={labels.text} />
              <LineField name={`${row}.gaps`} label={labels.wordGaps} />
              <LineField name={`${row}.group`} label={labels.group} isOptional />
              <TickField name={`${row}.reusable`} label={labels.reusable} />
            </Beside>
          </>
        )}
      </Rows>
      <AreaField name="feedback" label={labels.feedback} hint={labels.feedbackHint} isOptional />
    </>
  );
}
