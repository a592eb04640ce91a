'use client';

/*
 * How a coordinator writes a question, for whichever page mounts it.
 *
 * The page: a form with its own button to save, and in it
 *   <QuestionEditor kind="choice" prefix="q-" values={…} errors={…} labels={messages[locale].questions.editor}
 *     language={course.language} />
 * `values` come from `editorValues(kind, body)` (without a body: a new question) and, after the form was sent, from
 * `readEditor`. `errors` is by field, as `fieldProblems` names them. Both stay the same objects until the server has answered
 * again: a new one is what the form shows from then on.
 *
 * The door, with `questions/editing.ts`:
 *   const { isRowButton, values, body } = readEditor(kind, formOf(posted), 'q-');
 *   isRowButton → answer with `values` and save nothing;
 *   questionBody(kind, body) → save; or its problems, as
 *   fieldProblems(kind, values, problems) → { [field]: translator(locale, 'questions.problems')(code, params) }
 *   answered with `values`, so that nothing that was written is lost.
 *
 * It works without JavaScript; with it, the buttons of rows change them in place, by the very same functions.
 */

import type { ComponentType } from 'react';
import { ChoiceEditor } from './choice/editor';
import { ClozeEditor } from './cloze/editor';
import { readEditor } from './editing';
import type { Editor } from './editor-parts';
import { EssayEditor } from './essay/editor';
import { MatchingEditor } from './matching/editor';
import { NumericEditor } from './numeric/editor';
import { OrderingEditor } from './ordering/editor';
import { RowsEditor } from './rows-editor';
import { SelectWordsEditor } from './selectwords/editor';
import { ShortAnswerEditor } from './shortanswer/editor';
import { TrueFalseEditor } from './truefalse/editor';

const editors: Record<string, ComponentType> = {
  choice: ChoiceEditor,
  truefalse: TrueFalseEditor,
  shortanswer: ShortAnswerEditor,
  matching: MatchingEditor,
  numeric: NumericEditor,
  ordering: OrderingEditor,
  cloze: ClozeEditor,
  selectwords: SelectWordsEditor,
  essay: EssayEditor,
};

export function QuestionEditor({ kind, ...given }: Editor & { kind: string }) {
  const Fields = editors[kind];
  if (!Fields) throw new Error(`There is no editor for the kind "${kind}".`);
  return (
    <RowsEditor {...given} read={(form) => readEditor(kind, form, given.prefix).values}>
      <Fields />
    </RowsEditor>
  );
}
