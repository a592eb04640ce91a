import { classNames } from '@/components/ui/class-names';

type Props = { picture: { src: string; title: string }; className?: string };

/** A module's drawing: its own file, painted in the tokens of this page, light or dark. */
export function ModulePicture({ picture: { src, title }, className }: Props) {
  return (
    <svg viewBox="0 0 480 270" role="img" aria-label={title} className={classNames('rounded-md', className)}>
      <use href={`${src}#dibujo`} />
    </svg>
  );
}
