import { FieldError } from '@/components/ui/field';
import { AreaField, Beside, useEditor } from '../editor-parts';
import { OptionRow } from '../option-row';

export function TrueFalseEditor() {
  const { prefix, values, errors, labels } = useEditor();
  const id = `${prefix}answer`;
  return (
    <>
      <AreaField name="prompt" label={labels.prompt} hint={labels.promptHint} rows={5} />
      <fieldset id={id} aria-describedby={errors.answer ? `${id}-error` : undefined} className="min-w-0">
        <legend className="mb-2 font-semibold">{labels.rightAnswer}</legend>
        <div className="grid gap-2.5 sm:grid-cols-2">
          {(['true', 'false'] as const).map((value) => (
            <OptionRow
              key={value}
              type="radio"
              name={id}
              value={value}
              defaultChecked={values.answer === value}
            >
              {labels[value]}
            </OptionRow>
          ))}
        </div>
        {errors.answer && <FieldError id={id}>{errors.answer}</FieldError>}
      </fieldset>
      <Beside>
        <AreaField name="feedback.true" label={labels.feedbackTrue} />
        <AreaField name="feedback.false" label={labels.feedbackFalse} />
      </Beside>
    </>
  );
}
