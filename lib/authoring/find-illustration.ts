import type { Materials } from './materials';

/** The figure that is a module's picture, by its name alone: no other text has to point at it. */
export const illustrationName = (moduleRef: string) => `modulo-${moduleRef}`;

/** The picture of a module among the figures of its course. */
export function findIllustration(materials: Materials, moduleRef: string) {
  const figure = materials.figures.get(illustrationName(moduleRef));
  return figure ? { src: figure.src, title: figure.title } : undefined;
}
