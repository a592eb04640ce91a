'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox, Field, FieldError, Input, Textarea } from '@/components/ui/field';
import { rowButton } from './editing';
import type { Values } from './editor-form';

/** The texts under `questions.editor`, none of which has a placeholder. */
export type EditorLabels = typeof import('@/messages/es.json')['questions']['editor'];

export type Editor = {
  prefix: string;
  values: Values;
  /** What is wrong, by field, row or list. */
  errors: Record<string, string>;
  labels: EditorLabels;
  /** The language of what is written. */
  language: string;
};

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('This stands in a QuestionEditor.');
  return editor;
}

/** `name` is the field's, without the prefix. */
type Texts = { name: string; label: string; hint?: string; isOptional?: boolean };

function useField(name: string) {
  const { prefix, values, errors, language } = useEditor();
  return {
    id: prefix + name,
    error: errors[name],
    input: { name: prefix + name, defaultValue: values[name] ?? '', lang: language },
  };
}

/** A text of several lines, in Markdown where not said otherwise. */
export function AreaField({ name, label, hint, isOptional, rows = 3 }: Texts & { rows?: number }) {
  const { labels } = useEditor();
  const { id, error, input } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} optional={isOptional && labels.optional} error={error}>
      {(control) => <Textarea rows={rows} spellCheck {...input} {...control} />}
    </Field>
  );
}

export function LineField({ name, label, hint, isOptional, isShort }: Texts & { isShort?: boolean }) {
  const { labels } = useEditor();
  const { id, error, input } = useField(name);
  return (
    <Field id={id} label={label} hint={hint} optional={isOptional && labels.optional} error={error}>
      {(control) => (
        <Input autoComplete="off" className={isShort ? 'max-w-32' : ''} {...input} {...control} />
      )}
    </Field>
  );
}

export function TickField({ name, label, hint }: Texts) {
  const { id, error, input } = useField(name);
  return (
    <Checkbox
      id={id}
      name={input.name}
      label={label}
      hint={hint}
      error={error}
      defaultChecked={input.defaultValue !== ''}
    />
  );
}

/** Sent along and not shown. */
export function HiddenField({ name }: { name: string }) {
  const { prefix, values } = useEditor();
  return <input type="hidden" name={prefix + name} value={values[name] ?? ''} />;
}

export function rowCount(values: Values, list: string): number {
  let count = 0;
  const names = Object.keys(values);
  while (names.some((name) => name.startsWith(`${list}.${count}.`))) count++;
  return count;
}

type RowButtonProps = {
  act: string;
  label: string;
  children?: ReactNode;
  icon?: 'plus' | 'arrow-up' | 'arrow-down' | 'x';
};

/** Sends the form to have its rows changed; with JavaScript they change in place. */
export function RowButton({ act, label, icon, children }: RowButtonProps) {
  const { prefix } = useEditor();
  return (
    <Button
      name={prefix + rowButton}
      value={act}
      variant={children ? 'secondary' : 'quiet'}
      size="sm"
      icon={icon}
      aria-label={children ? undefined : label}
      title={children ? undefined : label}
      formNoValidate
    >
      {children}
    </Button>
  );
}

type RowsProps = {
  list: string;
  title: string;
  hint?: string;
  /** What one row is called. */
  each: string;
  /** What stands after its number, of which the row says something. */
  add?: ReactNode;
  children: (path: string) => ReactNode;
};

/** A list of rows, each of which can be moved and taken away. */
export function Rows({ list, title, hint, each, add, children }: RowsProps) {
  const { prefix, values, errors, labels } = useEditor();
  const id = prefix + list;
  const paths = Array.from({ length: rowCount(values, list) }, (_, at) => `${list}.${at}`);
  const describedBy = [hint && `${id}-hint`, errors[list] && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset id={id} aria-describedby={describedBy || undefined} className="min-w-0 scroll-mt-36">
      <legend className="font-semibold text-lg">{title}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-ink-soft text-sm">
          {hint}
        </p>
      )}
      {errors[list] && <FieldError id={id}>{errors[list]}</FieldError>}
      <div className="mt-3 flex flex-col gap-4">
        {paths.map((path, at) => (
          <fieldset
            key={path}
            id={prefix + path}
            className="min-w-0 scroll-mt-36 rounded-md border border-line bg-surface p-4 pt-2"
          >
            <legend className="sr-only">
              {each} {at + 1}
            </legend>
            <div className="mb-2 flex flex-wrap items-center gap-1">
              <span aria-hidden="true" className="me-auto font-semibold text-ink-soft">
                {each} {at + 1}
              </span>
              {at > 0 && (
                <RowButton act={`up ${path}`} icon="arrow-up" label={`${labels.up}: ${each} ${at + 1}`} />
              )}
              {at < paths.length - 1 && (
                <RowButton
                  act={`down ${path}`}
                  icon="arrow-down"
                  label={`${labels.down}: ${each} ${at + 1}`}
                />
              )}
              <RowButton act={`remove ${path}`} icon="x" label={`${labels.remove}: ${each} ${at + 1}`} />
            </div>
            {errors[path] && <FieldError id={prefix + path}>{errors[path]}</FieldError>}
            <div className="flex flex-col gap-4">{children(path)}</div>
          </fieldset>
        ))}
        <div className="flex flex-wrap gap-2">
          {add ?? (
            <RowButton act={`add ${list}`} icon="plus" label={labels.add}>
              {labels.add} {each.toLowerCase()}
            </RowButton>
          )}
        </div>
      </div>
    </fieldset>
  );
}

/** Fields side by side where there is room; `columns` says how wide each is. */
export const Beside = ({
  columns = 'sm:grid-cols-2',
  children,
}: {
  columns?: string;
  children: ReactNode;
}) => <div className={`grid items-start gap-4 ${columns}`}>{children}</div>;
