import { AreaField, Beside, LineField, Rows, useEditor } from '../editor-parts';

/** The numbers that `list` accepts. */
export function NumberRows({ list }: { list: string }) {
  const { labels } = useEditor();
  return (
    <Rows list={list} title={labels.answers} hint={labels.numbersHint} each={labels.answer}>
      {(row) => (
        <>
          <Beside>
            <LineField name={`${row}.value`} label={labels.number} hint={labels.numberHint} />
            <LineField
              name={`${row}.tolerance`}
              label={labels.tolerance}
              hint={labels.toleranceHint}
              isOptional
            />
          </Beside>
          <Beside>
            <AreaField name={`${row}.feedback`} label={labels.answerFeedback} rows={2} isOptional />
            <LineField
              name={`${row}.fraction`}
              label={labels.share}
              hint={labels.shareHint}
              isOptional
              isShort
            />
          </Beside>
        </>
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
            <LineField name={`${row}.factor`} label={labels.factor} hint={labels.factorHint} />
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
