import type { ComponentProps, ElementType } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm' | 'lg';
type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: IconName; iconEnd?: IconName };

/** The look of a button, for a link of another library; drawn in parts.css. */
export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'md'): string {
  return `boton boton-${variant} boton-${size}`;
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
