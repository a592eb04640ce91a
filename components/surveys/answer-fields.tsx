'use client';

import type { ReactNode } from 'react';
import { useFormState } from '@/components/ui/action-form';
import { classNames } from '@/components/ui/class-names';
import { Checkbox, Field, FieldError, Textarea } from '@/components/ui/field';
import { reviewedField } from '@/lib/surveys/input';
import { OptionRow } from '@/questions/option-row';

/** What the form around said of this field, and what had been sent in it. */
function useSent(name: string) {
  const state = useFormState();
  const isRefused = state.status === 'refused';
  return {
    isWrong: isRefused && name in state.fields,
    isSuspect: isRefused && reviewedField in state.fields,
    sent: isRefused ? state.values[name] : undefined,
  };
}

type Place = { field: string; number: string; text: string };

/** The questions in which something is wrong, each with the way there. */
export function AnswerMistakes({ places, language }: { places: Place[]; language: string }) {
  const state = useFormState();
  const wrong = state.status === 'refused' ? places.filter(({ field }) => field in state.fields) : [];
  if (wrong.length === 0) return null;
  return (
    <ul className="list-disc ps-6">
      {wrong.map(({ field, number, text }) => (
        <li key={field}>
          <a href={`#${field}`}>
            {number}: <span lang={language}>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

type GroupProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  isRequired: boolean;
  /** Said where an answer is missing. */
  missing: string;
  isSeveral?: boolean;
  isPart?: boolean;
  children: ReactNode;
};

/** The choices of one answer under its question, with the error that belongs to them. */
export function AnswerGroup({
  name,
  legend,
  hint,
  isRequired,
  missing,
  isSeveral,
  isPart,
  children,
}: GroupProps) {
  const { isWrong } = useSent(name);
  const describedBy = [hint && `${name}-hint`, isWrong && `${name}-error`].filter(Boolean).join(' ');
  const radios = isSeveral
    ? {}
    : { role: 'radiogroup', 'aria-required': isRequired, 'aria-invalid': isWrong || undefined };
  return (
    <fieldset
      id={name}
      {...radios}
      aria-describedby={describedBy || undefined}
      className={classNames('min-w-0 scroll-mt-20', isWrong && 'border-s-4 border-danger ps-3')}
    >
      <legend className={classNames('mb-2 font-semibold', !isPart && 'text-lg')}>{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="mb-3 text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {isWrong && (
        <div className="mb-3">
          <FieldError id={name}>{missing}</FieldError>
        </div>
      )}
      {children}
    </fieldset>
  );
}

type OptionProps = { type: 'radio' | 'checkbox'; name: string; value: string; children: ReactNode };

export function AnswerOption({ type, name, value, children }: OptionProps) {
  const isChosen = useSent(name).sent === value;
  return (
    <OptionRow key={String(isChosen)} type={type} name={name} value={value} defaultChecked={isChosen}>
      {children}
    </OptionRow>
  );
}

type StepProps = { name: string; value: string; end?: string; language: string };

/** One step of a scale; the first and the last are read out with what they mean. */
export function ScaleStep({ name, value, end, language }: StepProps) {
  const isChosen = useSent(name).sent === value;
  return (
    <label className="flex min-h-16 cursor-pointer flex-col items-center justify-center gap-1 rounded-md border border-line-strong bg-surface hover:border-sea has-checked:border-sea has-checked:bg-sea-tint">
      <input
        key={String(isChosen)}
        type="radio"
        name={name}
        value={value}
        defaultChecked={isChosen}
        className="size-5.5 accent-sea"
      />
      <span className="font-semibold">
        {value}
        {end && (
          <span className="sr-only" lang={language}>
            {' '}
            {end}
          </span>
        )}
      </span>
    </label>
  );
}

type TextProps = {
  name: string;
  label: ReactNode;
  hint: ReactNode;
  most: number;
  isRequired: boolean;
  labels: { missing: string; tooLong: string; suspect: string };
};

/** A written answer. */
export function TextAnswer({ name, label, hint, most, isRequired, labels }: TextProps) {
  const { isWrong, isSuspect, sent = '' } = useSent(name);
  const said = isSuspect ? labels.suspect : sent.trim() === '' ? labels.missing : labels.tooLong;
  return (
    <Field
      id={name}
      label={<span className="text-lg">{label}</span>}
      hint={hint}
      error={isWrong ? said : undefined}
      className="scroll-mt-20"
    >
      {(control) => (
        <Textarea
          key={sent}
          name={name}
          defaultValue={sent}
          maxLength={most}
          aria-required={isRequired}
          rows={4}
          {...control}
        />
      )}
    </Field>
  );
}

/** Appears once a text looked like data of a real case: sent again with this, it is taken as it is. */
export function ReviewedBox({ label }: { label: string }) {
  const { isWrong, sent } = useSent(reviewedField);
  if (!isWrong && sent === undefined) return null;
  return (
    <Checkbox id={reviewedField} name={reviewedField} label={label} defaultChecked={sent !== undefined} />
  );
}
