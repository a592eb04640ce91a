import { AreaField, HiddenField, Rows, useEditor } from '../editor-parts';

export function OrderingEditor() {
  const { labels } = useEditor();
  return (
    <>
      <HiddenField name="offered" />
      <AreaField name="prompt" label={labels.prompt} hint={labels.promptHint} rows={5} />
      <Rows list="items" title={labels.items} hint={labels.itemsHint} each={labels.item}>
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
