import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

/** What a control must carry so that its label, hint and error are read with it. */
export type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };
type Texts = { label: ReactNode; hint?: ReactNode; error?: ReactNode };
type FieldProps = Texts & {
  id?: string;
  optional?: ReactNode;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

const control =
  'w-full min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink placeholder:text-ink-soft ' +
  'hover:border-sea disabled:bg-sunken aria-invalid:border-2 aria-invalid:border-danger';

function controlProps(id: string, { hint, error }: Pick<Texts, 'hint' | 'error'>): ControlProps {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined };
}

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-sm text-ink-soft">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-semibold text-danger">
      <Icon name="alert" className="mt-0.5 size-4.5" />
      <span>{children}</span>
    </p>
  );
}

/** Label, hint, control, error. `children` is called with what ties the control to them. */
export function Field({ id, label, hint, error, optional, className, children }: FieldProps) {
  const own = useId();
  const key = id ?? own;
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={key} className="font-semibold">
        {label} {optional && <span className="font-normal text-ink-soft">({optional})</span>}
      </label>
      {hint && <Hint id={key}>{hint}</Hint>}
      {children(controlProps(key, { hint, error }))}
      {error && <FieldError id={key}>{error}</FieldError>}
    </div>
  );
}

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={classNames(control, className)} {...rest} />;
}

export function Textarea({ className, rows = 5, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} className={classNames(control, 'leading-relaxed', className)} {...rest} />;
}

export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classNames('relative block', className)}>
      <select className={classNames(control, 'appearance-none pe-10')} {...rest}>
        {children}
      </select>
      <Icon
        name="chevron-down"
        className="pointer-events-none absolute inset-e-3 top-1/2 size-5 -translate-y-1/2 text-ink-soft"
      />
    </span>
  );
}

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & Texts;

export function Checkbox({ id, label, hint, error, className, ...rest }: CheckboxProps) {
  const own = useId();
  const key = id ?? own;
  return (
    <div className={classNames('flex flex-col gap-1', className)}>
      <label htmlFor={key} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
        <input
          type="checkbox"
          className="mt-0.5 size-5.5 shrink-0 accent-sea"
          {...controlProps(key, { hint, error })}
          {...rest}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div className="-mt-2 ps-8.5">
          <Hint id={key}>{hint}</Hint>
        </div>
      )}
      {error && <FieldError id={key}>{error}</FieldError>}
    </div>
  );
}
