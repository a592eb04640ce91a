'use client';

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef } from 'react';
import type { FormState } from '@/lib/kernel/form-state';
import { Notice } from './notice';

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

const FormContext = createContext<FormState>({ status: 'idle' });

/** What the form around says: errors and what had been typed. */
export const useFormState = () => useContext(FormContext);

type Props = {
  action: FormAction;
  id?: string;
  /** Sent along and not shown. */
  hidden?: Record<string, string | number>;
  className?: string;
  children: ReactNode;
};

/** A plain form that also works without JavaScript: says what is wrong, keeps what was typed, and takes the reader there. */
export function ActionForm({ action, id, hidden = {}, className, children }: Props) {
  const [state, send] = useActionState(action, { status: 'idle' } as FormState);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') summary.current?.focus();
  }, [state]);
  return (
    <form id={id} action={send} className={className} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.status !== 'idle' && (
        <div ref={summary} tabIndex={-1} className="mb-4 outline-none">
          <Notice tone={state.status === 'done' ? 'success' : 'danger'} title={state.message} />
        </div>
      )}
      <FormContext value={state}>{children}</FormContext>
    </form>
  );
}
