import type { ComponentType } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Camino } from './camino';
import { Faro } from './faro';
import { Haz } from './haz';
import { Manos } from './manos';
import { Pasaporte } from './pasaporte';
import type { PictureProps } from './scene';
import { Ventana } from './ventana';

const pictures: Record<string, ComponentType<PictureProps>> = {
  faro: Faro,
  haz: Haz,
  camino: Camino,
  ventana: Ventana,
  pasaporte: Pasaporte,
  manos: Manos,
};

/** A course's picture on its tinted ground; an unknown name shows the lighthouse. */
export function Cover({ name, title, className }: PictureProps & { name: string }) {
  const Picture = pictures[name] ?? Faro;
  return (
    <div className={classNames('aspect-video overflow-hidden bg-art-sky', className)}>
      <Picture title={title} className="size-full" />
    </div>
  );
}
