'use client';

import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { rowButton } from './editing';
import type { Values } from './editor-form';
import { type Editor, EditorProvider, rowCount } from './editor-parts';
import type { Form } from './kind';

/** Where to go on after rows have changed: the group, and the button in it that is pressed again most likely. */
function nextStop(command: string, prefix: string, values: Values) {
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
  from: Values;
  wrong: Editor['errors'];
  next?: ReturnType<typeof nextStop>;
  turn: number;
};

type Props = Editor & {
  /** What a posted form holds after its row button was pressed. */
  read: (form: Form) => Values;
  children: ReactNode;
};

/**
 * Fields with rows. Their buttons change them in place; without JavaScript they are sent, and `read` is asked by the door.
 * Starts anew when `values` or `errors` are other objects.
 */
export function RowsEditor({ read, children, ...given }: Props) {
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
    const values = read({ get: (name) => posted.get(name) as string | null, getAll: () => [] });
    const isAdded = button.value.startsWith('add ');
    const next = nextStop(button.value, prefix, values);
    setState({ ...fresh, values, errors: isAdded ? state.errors : {}, next, turn: state.turn + 1 });
    button.form.dispatchEvent(new Event('input', { bubbles: true }));
  }

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
        {children}
      </EditorProvider>
    </div>
  );
}
