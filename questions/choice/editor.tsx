import { AreaField, Beside, HiddenField, LineField, Rows, TickField, useEditor } from '../editor-parts';

/** The options of `list`, each with what choosing it is told. */
export function OptionRows({ list }: { list: string }) {
  const { labels } = useEditor();
  return (
    <Rows list={list} title={labels.options} hint={labels.optionsHint} each={labels.option}>
      {(row) => (
        <>
          <HiddenField name={`${row}.id`} />
          <Beside columns="sm:grid-cols-2 lg:grid-cols-[1fr_1fr_9rem]">
            <AreaField name={`${row}.text`} label={labels.text} rows={3} />
            <AreaField name={`${row}.feedback`} label={labels.optionFeedback} rows={3} />
            <div className="flex flex-wrap items-center gap-x-6 sm:col-span-2 lg:col-span-1">
              <TickField name={`${row}.correct`} label={labels.correct} />
              <LineField name={`${row}.fraction`} label={labels.share} isShort />
            </div>
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
