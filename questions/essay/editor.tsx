import { AreaField, Beside, HiddenField, LineField, Rows, useEditor } from '../editor-parts';

export function EssayEditor() {
  const { labels } = useEditor();
  return (
    <>
      <AreaField name="prompt" label={labels.prompt} hint={labels.promptHint} rows={5} />
      <AreaField name="guidance" label={labels.guidance} hint={labels.guidanceHint} isOptional />
      <Beside>
        <LineField name="minimumWords" label={labels.minimumWords} isOptional isShort />
        <LineField name="maximumWords" label={labels.maximumWords} isOptional isShort />
      </Beside>
      <AreaField name="rubric" label={labels.rubric} hint={labels.rubricHint} isOptional />
      <Rows list="criteria" title={labels.criteria} hint={labels.criteriaHint} each={labels.criterion}>
        {(row) => (
          <>
            <HiddenField name={`${row}.id`} />
            <Beside columns="sm:grid-cols-[1fr_8rem]">
              <AreaField name={`${row}.text`} label={labels.text} rows={2} />
              <LineField name={`${row}.weight`} label={labels.weight} isShort />
            </Beside>
          </>
        )}
      </Rows>
      <AreaField name="feedback" label={labels.model} hint={labels.modelHint} isOptional />
    </>
  );
}
