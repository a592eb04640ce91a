import { AreaField, Beside, HiddenField, Rows, useEditor } from '../editor-parts';

export function MatchingEditor() {
  const { labels } = useEditor();
  return (
    <>
      <HiddenField name="order" />
      <AreaField name="prompt" label={labels.prompt} hint={labels.promptHint} rows={5} />
      <Rows list="pairs" title={labels.pairs} hint={labels.pairsHint} each={labels.pair}>
        {(row) => (
          <>
            <HiddenField name={`${row}.id`} />
            <HiddenField name={`${row}.option-id`} />
            <Beside>
              <AreaField name={`${row}.stem`} label={labels.stem} rows={2} />
              <AreaField name={`${row}.option`} label={labels.stemOption} rows={2} />
            </Beside>
          </>
        )}
      </Rows>
      <Rows list="distractors" title={labels.distractors} hint={labels.distractorsHint} each={labels.option}>
        {(row) => (
          <>
            <HiddenField name={`${row}.id`} />
            <AreaField name={`${row}.text`} label={labels.text} rows={2} />
          </>
        )}
      </Rows>
      <AreaField name="feedback" label={labels.feedback} hint={labels.feedbackHint} isOptional />
    </>
  );
}
