import type { ComponentProps, ElementType } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm' | 'lg';
type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: IconName; iconEnd?: IconName };

const variants: Record<ButtonVariant, string> = {
  primary: 'border-sea bg-sea text-on-sea hover:border-sea-strong hover:bg-sea-strong hover:text-on-sea',
  secondary: 'border-line-strong bg-surface text-ink hover:border-sea hover:bg-sea-tint hover:text-ink',
  quiet: 'border-transparent text-sea hover:bg-sea-tint hover:text-sea-strong',
  danger: 'border-danger bg-surface text-danger hover:bg-danger hover:text-on-danger',
};
const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-9 px-3 py-1 text-sm',
  md: 'min-h-11 px-4 py-2 text-base',
  lg: 'min-h-13 px-6 py-3 text-lg',
};

/** The look of a button, for a link of another library. */
export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'md'): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border text-center font-semibold no-underline',
    'leading-tight disabled:border-line disabled:bg-sunken disabled:text-ink-soft',
    variants[variant],
    sizes[size],
  );
}

export function Button({
  variant,
  size,
  icon,
  iconEnd,
  className,
  children,
  type = 'submit',
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button type={type} className={classNames(buttonClass(variant, size), className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  );
}

/** A link that looks like a button; `as` takes the app's own Link. */
export function ButtonLink({
  as: Tag = 'a',
  variant,
  size,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: Look & ComponentProps<'a'> & { as?: ElementType }) {
  return (
    <Tag className={classNames(buttonClass(variant, size), className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </Tag>
  );
}
