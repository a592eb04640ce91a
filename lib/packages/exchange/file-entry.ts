import type { Told } from './take-question';

/** A category as a file names it: its place in the tree, and its own id where the file gives one. */
export type FileCategory = { titles: string[]; ref: string | null };

/** A question of a file before it is looked at. `tell` throws NotTaken where it cannot even be told apart. */
export type FileEntry = {
  line: number;
  title: string;
  category: FileCategory | null;
  tell(): Told;
};

const deepest = 8;
const longest = 160;

/** `$course$/top/Module 1/Basics` as titles; a doubled slash is one of the title. What is too deep or too long is cut. */
export function readCategoryPath(path: string, ref: string | null): FileCategory | null {
  const titles = path
    .split(/(?<!\/)\/(?!\/)/)
    .map((title) => title.replaceAll('//', '/').replace(/\s+/g, ' ').trim())
    .filter((title, place) => title !== '' && !/^\$\w*\$$/.test(title) && !(place <= 1 && title === 'top'))
    .map((title) => (title.length > longest ? `${title.slice(0, longest - 1)}…` : title));
  if (titles.length === 0) return null;
  const kept = titles.slice(0, deepest - 1);
  const rest = titles
    .slice(deepest - 1)
    .join(' / ')
    .slice(0, longest);
  return { titles: rest ? [...kept, rest] : kept, ref };
}

/** The other way round. */
export const writeCategoryPath = (titles: string[]): string =>
  ['$course$', 'top', ...titles.map((title) => title.replaceAll('/', '//'))].join('/');
