import { AreaField, Beside, LineField, Rows, TickField, useEditor } from '../editor-parts';

/** The texts that `list` accepts. */
export function AnswerRows({ list }: { list: string }) {
  const { labels } = useEditor();
  return (
    <Rows list={list} title={labels.answers} hint={labels.answersHint} each={labels.answer}>
      {(row) => (
        <Beside columns="sm:grid-cols-[1fr_8rem] lg:grid-cols-[1fr_1fr_8rem]">
          <LineField name={`${row}.text`} label={labels.text} />
          <AreaField name={`${row}.feedback`} label={labels.answerFeedback} rows={2} isOptional />
          <LineField name={`${row}.fraction`} label={labels.share} isShort />
        </Beside>
      )}
    </Rows>
  );
}

/** How the texts are compared; `before` is the group the boxes belong to. */
export function ReadingFields({ before = '' }: { before?: string }) {
  const { labels } = useEditor();
  return (
    <div>
      <TickField name={`${before}caseMatters`} label={labels.caseMatters} />
      <TickField name={`${before}accentsMatter`} label={labels.accentsMatter} hint={labels.accentsHint} />
    </div>
  );
}

export function ShortAnswerEditor() {
  const { labels } = useEditor();
  return (
    <>
      <AreaField name="prompt" label={labels.prompt} hint={labels.promptHint} rows={5} />
      <AnswerRows list="answers" />
      <ReadingFields />
      <AreaField name="feedback" label={labels.feedback} hint={labels.feedbackHint} isOptional />
    </>
  );
}
