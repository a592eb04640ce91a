import { AreaField, Beside, HiddenField, LineField, Rows, TickField, useEditor } from '../editor-parts';

/** The options of `list`, each with what choosing it is told. */
export function OptionRows({ list }: { list: string }) {
  const { labels } = useEditor();
  return (
    <Rows list={list} title={labels.options} hint={labels.optionsHint} each={labels.option}>
      {(row) => (
        <>
          <HiddenField name={`${row}.id`} />
          <AreaField name={`${row}.text`} label={labels.text} rows={2} />
          <TickField name={`${row}.correct`} label={labels.correct} />
          <Beside>
            <AreaField name={`${row}.feedback`} label={labels.optionFeedback} rows={2} />
            <LineField
              name={`${row}.fraction`}
              label={labels.share}
              hint={labels.optionShareHint}
              isOptional
              isShort
            />
          </Beside>
        </>
      )}
    </Rows>
  );
}

export function ChoiceEditor() {
  const { labels } = useEditor();
  return (
    <>
      <AreaField name="prompt" label={labels.prompt} hint={labels.promptHint} rows={5} />
      <TickField name="multiple" label={labels.multiple} hint={labels.multipleHint} />
      <OptionRows list="options" />
      <AreaField name="feedback" label={labels.feedback} hint={labels.feedbackHint} isOptional />
    </>
  );
}
