'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useFormState } from './action-form';
import { Checkbox, Field, Input, Select, Textarea } from './field';

type Common = { name: string; label: ReactNode; hint?: ReactNode; optional?: ReactNode };

function useField(name: string, given: string) {
  const state = useFormState();
  const isRefused = state.status === 'refused';
  return {
    error: isRefused ? state.fields[name] : undefined,
    value: (isRefused ? state.values[name] : undefined) ?? given,
  };
}

/** A line of text in an ActionForm: its error, and what had been typed, come from there. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue = '',
  ...rest
}: Common & ComponentProps<'input'> & { defaultValue?: string }) {
  const { error, value } = useField(name, defaultValue);
  return (
    <Field id={`f-${name}`} label={label} hint={hint} optional={optional} error={error}>
      {(control) => <Input key={value} name={name} defaultValue={value} {...control} {...rest} />}
    </Field>
  );
}

/** Several lines of text in an ActionForm. */
export function AreaField({
  name,
  label,
  hint,
  optional,
  defaultValue = '',
  ...rest
}: Common & ComponentProps<'textarea'> & { defaultValue?: string }) {
  const { error, value } = useField(name, defaultValue);
  return (
    <Field id={`f-${name}`} label={label} hint={hint} optional={optional} error={error}>
      {(control) => <Textarea key={value} name={name} defaultValue={value} {...control} {...rest} />}
    </Field>
  );
}

export function SelectField({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue = '',
}: Common & { options: { value: string; label: string }[]; defaultValue?: string }) {
  const { error, value } = useField(name, defaultValue);
  return (
    <Field id={`f-${name}`} label={label} hint={hint} optional={optional} error={error}>
      {(control) => (
        <Select key={value} name={name} defaultValue={value} {...control}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

export function CheckField({ name, label, hint }: Common) {
  const { error, value } = useField(name, '');
  return (
    <Checkbox
      id={`f-${name}`}
      name={name}
      label={label}
      hint={hint}
      error={error}
      defaultChecked={value === 'on'}
    />
  );
}
