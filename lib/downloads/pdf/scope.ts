import type { Book } from '../book';
import type { Frame } from './flow';
import type { PageWords, Style } from './lines';
import { ink, paper, sizes, textWidth } from './paper';
import { openTag, type Tag } from './tag';

/** Where blocks are set: in which box, how, and under which tag. */
export type Scope = {
  chapter: string;
  /** How much deeper headings lie than they say: an activity is below its module. */
  depth: 0 | 1;
  x: number;
  width: number;
  style: Style;
  /** Space before each block. */
  space: number;
  frames: Frame[];
  /** Items have boxes to tick by hand. */
  hasBoxes: boolean;
  tag: Tag;
  pageWords: PageWords;
  pictures: Book['pictures'];
};

export const plain: Style = { face: 'regular', size: sizes.text, colour: ink.text };

export function openScope(book: Book, chapter: string, depth: 0 | 1, tag: Tag): Scope {
  return {
    chapter,
    depth,
    x: paper.left,
    width: textWidth,
    style: plain,
    space: 7,
    frames: [],
    hasBoxes: false,
    tag,
    pageWords: book.words.page,
    pictures: book.pictures,
  };
}

/** The same place, further in. */
export const inset = (scope: Scope, left: number, right = 0): Scope => ({
  ...scope,
  x: scope.x + left,
  width: scope.width - left - right,
});

export const under = (scope: Scope, role: string, options: Record<string, unknown> = {}): Scope => ({
  ...scope,
  tag: openTag(scope.tag, role, options),
});
