import { colours } from '@/lib/certificates/page';

/** A4, in points, with room to hold it and to punch it. */
export const paper = { width: 595.28, height: 841.89, left: 68, right: 62, top: 74, bottom: 66 };
export const textWidth = paper.width - paper.left - paper.right;

export const ink = {
  text: '#14243b',
  soft: colours.soft,
  title: colours.night,
  link: colours.sea,
  rule: '#c9bfac',
  line: '#857c6d',
  sunken: '#f4f0e6',
  ok: '#17542e',
  warn: '#6f3f00',
};

/** Edge and ground of a block, by its name; the words in it say what it is, too. */
export const tones: Record<string, { bar: string; fill: string }> = {
  situacion: { bar: '#31456a', fill: '#eef1f6' },
  practica: { bar: '#0a545d', fill: '#eaf3f1' },
  hacer: { bar: '#17542e', fill: '#ebf4ec' },
  evitar: { bar: '#8c1d18', fill: '#f9ecea' },
  atencion: { bar: '#6f3f00', fill: '#fbf3e4' },
  nota: { bar: '#0a545d', fill: '#eaf3f1' },
  clave: { bar: '#b4832a', fill: '#fbf5e7' },
  lista: { bar: '#0a545d', fill: '#eaf3f1' },
  sensible: { bar: '#6f3f00', fill: '#fbf3e4' },
  fuentes: { bar: '#857c6d', fill: '#f4f0e6' },
};

/** Sizes in points. */
export const sizes = { text: 10.5, small: 9, table: 9.25, h1: 22, h2: 14.5, h3: 11.5, h4: 10.5 };
export const leading = 1.42;
