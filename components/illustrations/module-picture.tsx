import { classNames } from '@/components/ui/class-names';

type Props = {
  picture: { src: string; title: string };
  /** Inside a control that its words alone should name. */
  isDecorative?: boolean;
  className?: string;
};

/** A module's drawing: its own file, painted in the tokens of this page, light or dark. */
export function ModulePicture({ picture: { src, title }, isDecorative = false, className }: Props) {
  return (
    <svg
      viewBox="0 0 480 270"
      role={isDecorative ? undefined : 'img'}
      aria-label={isDecorative ? undefined : title}
      aria-hidden={isDecorative || undefined}
      className={classNames('rounded-md', className)}
    >
      <use href={`${src}#dibujo`} />
    </svg>
  );
}
