'use client';

import type { ReactNode } from 'react';
import { Field, Input, Select } from '@/components/ui/field';
import { useEditor } from '@/questions/editor-parts';
import type { QuizLabels } from './quiz-form';
import { type NumberName, numbers } from './quiz-values';

type Said = { labels: QuizLabels };

const hintOf = (labels: QuizLabels, name: string) => (labels.hints as Record<string, string>)[name];

function useOwn(name: string) {
  const { prefix, values, errors } = useEditor();
  return { id: prefix + name, value: values[name] ?? '', error: errors[name] };
}

/** A part of the form under its heading. */
export function Section({
  name,
  labels,
  hint,
  children,
}: Said & { name: keyof QuizLabels['sections']; hint?: string; children: ReactNode }) {
  const id = `parte-${name}`;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 border-t border-line pt-5">
      <div>
        <h2 id={id} className="text-lg">
          {labels.sections[name]}
        </h2>
        {hint && <p className="mt-1 max-w-reading text-ink-soft">{hint}</p>}
      </div>
      {children}
    </section>
  );
}

/** A number; comma and point are both understood. */
export function NumberField({ name, labels }: Said & { name: NumberName | 'minutes' | 'minimumMark' }) {
  const { id, value, error } = useOwn(name);
  const [least, most] =
    name in numbers ? numbers[name as NumberName] : name === 'minutes' ? [0, 1000] : [0, 100];
  return (
    <Field id={id} label={labels.lines[name]} hint={hintOf(labels, name)} error={error}>
      {(control) => (
        <Input type="number" name={id} min={least} max={most} step="any" defaultValue={value} {...control} />
      )}
    </Field>
  );
}

/** A menu of what a setting can be. */
export function MenuField({ name, labels }: Said & { name: 'navigation' | 'behaviour' | 'grading' }) {
  const { id, value, error } = useOwn(name);
  return (
    <Field id={id} label={labels.lines[name]} error={error}>
      {(control) => (
        <Select name={id} defaultValue={value} {...control}>
          {Object.entries(labels[name]).map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** A moment in the course's own time. */
export function MomentField({ name, labels, zone }: Said & { name: 'opensAt' | 'closesAt'; zone: string }) {
  const { id, value, error } = useOwn(name);
  const hint = `${labels.hints.zone} (${zone}). ${labels.hints.dates}`;
  return (
    <Field id={id} label={labels.lines[name]} hint={hint} error={error}>
      {(control) => <Input type="datetime-local" name={id} defaultValue={value} {...control} />}
    </Field>
  );
}

export const Grid = ({ children }: { children: ReactNode }) => (
  <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">{children}</div>
);
