import { AreaField, Beside, LineField, Rows, useEditor } from '../editor-parts';

/** The numbers that `list` accepts. */
export function NumberRows({ list }: { list: string }) {
  const { labels } = useEditor();
  return (
    <Rows list={list} title={labels.answers} hint={labels.numbersHint} each={labels.answer}>
      {(row) => (
        <Beside columns="sm:grid-cols-3 lg:grid-cols-[8rem_8rem_1fr_8rem]">
          <LineField name={`${row}.value`} label={labels.number} />
          <LineField name={`${row}.tolerance`} label={labels.tolerance} />
          <div className="sm:col-span-3 lg:col-span-1">
            <AreaField name={`${row}.feedback`} label={labels.answerFeedback} rows={2} isOptional />
          </div>
          <LineField name={`${row}.fraction`} label={labels.share} isShort />
        </Beside>
      )}
    </Rows>
  );
}

export function NumericEditor() {
  const { labels } = useEditor();
  return (
    <>
      <AreaField name="prompt" label={labels.prompt} hint={labels.promptHint} rows={5} />
      <NumberRows list="answers" />
      <Rows list="units" title={labels.units} hint={labels.unitsHint} each={labels.unit}>
        {(row) => (
          <Beside>
            <LineField name={`${row}.text`} label={labels.unitName} />
            <LineField name={`${row}.factor`} label={labels.factor} />
          </Beside>
        )}
      </Rows>
      <LineField
        name="unitPenalty"
        label={labels.unitPenalty}
        hint={labels.unitPenaltyHint}
        isOptional
        isShort
      />
      <AreaField name="feedback" label={labels.feedback} hint={labels.feedbackHint} isOptional />
    </>
  );
}
