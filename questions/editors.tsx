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

import { type ComponentType, type MouseEvent, useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { ChoiceEditor } from './choice/editor';
import { ClozeEditor } from './cloze/editor';
import { readEditor, rowButton } from './editing';
import { type Editor, EditorProvider, rowCount } from './editor-parts';
import { EssayEditor } from './essay/editor';
import { MatchingEditor } from './matching/editor';
import { NumericEditor } from './numeric/editor';
import { OrderingEditor } from './ordering/editor';
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

/** Where to go on after rows have changed: the group, and the button in it that is pressed again most likely. */
function nextStop(command: string, prefix: string, values: Editor['values']) {
  const [act = '', path = ''] = command.split(' ');
  if (act === 'add') return { id: `${prefix}${path}.${rowCount(values, path) - 1}`, act };
  const list = path.slice(0, path.lastIndexOf('.'));
  const at = Number(path.slice(list.length + 1)) + (act === 'up' ? -1 : act === 'down' ? 1 : 0);
  const last = rowCount(values, list) - 1;
  return { id: last < 0 ? prefix + list : `${prefix}${list}.${Math.min(at, last)}`, act };
}

function goTo({ id, act }: ReturnType<typeof nextStop>): void {
  const group = document.getElementById(id);
  const fields = ['input:not([type="hidden"])', 'textarea', 'select'].map((tag) => `:scope ${tag}`).join();
  const wanted = act === 'add' ? [fields] : [`:scope > div > button[value^="${act} "]`, 'button', fields];
  for (const selector of wanted) {
    const found = group?.querySelector<HTMLElement>(selector);
    found?.focus();
    if (found) return;
  }
}

type State = Pick<Editor, 'values' | 'errors'> & {
  from: Editor['values'];
  wrong: Editor['errors'];
  next?: ReturnType<typeof nextStop>;
  turn: number;
};

export function QuestionEditor({ kind, ...given }: Editor & { kind: string }) {
  const { prefix } = given;
  const fresh = { from: given.values, wrong: given.errors, values: given.values, errors: given.errors };
  const [state, setState] = useState<State>({ ...fresh, turn: 0 });
  if (state.from !== given.values || state.wrong !== given.errors)
    setState({ ...fresh, turn: state.turn + 1 });

  useEffect(() => {
    if (state.next) goTo(state.next);
  }, [state]);

  function press(event: MouseEvent<HTMLDivElement>) {
    const button = (event.target as Element).closest('button');
    if (!button?.form || button.name !== prefix + rowButton) return;
    event.preventDefault();
    const posted = new FormData(button.form);
    posted.set(button.name, button.value);
    const get = (name: string) => posted.get(name) as string | null;
    const { values } = readEditor(kind, { get, getAll: () => [] }, prefix);
    const isAdded = button.value.startsWith('add ');
    const next = nextStop(button.value, prefix, values);
    setState({ ...fresh, values, errors: isAdded ? state.errors : {}, next, turn: state.turn + 1 });
    button.form.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const Fields = editors[kind];
  if (!Fields) throw new Error(`There is no editor for the kind "${kind}".`);
  const { values, errors } = state;
  const isShown = (field: string) => Object.keys(values).some((name) => `${name}.`.startsWith(`${field}.`));
  const others = Object.entries(errors).filter(([field]) => field === '' || !isShown(field));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches over the buttons inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys that press a button make a click of it
    <div onClick={press} className="flex flex-col gap-6">
      {/* What Enter in a field presses, not the first button of a row. */}
      <button type="submit" hidden />
      {others.length > 0 && (
        <Notice tone="danger" title={given.labels.wrong}>
          <ul className="list-disc ps-5">
            {others.map(([field, text]) => (
              <li key={field}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <EditorProvider key={state.turn} value={{ ...given, values, errors }}>
        <Fields />
      </EditorProvider>
    </div>
  );
}
