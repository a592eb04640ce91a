import type { Pen } from './pen';

/** What stands behind strips: a ground, an edge, a border. One object for all that stand together. */
export type Frame = { x: number; width: number; fill?: string; bar?: string; border?: string };

/** A piece of a page that is never cut: a line of text, a drawing, a row's part. */
export type Strip = {
  /** Space before it, lost at the top of a page. */
  above: number;
  height: number;
  /** Stays on the page of what follows. */
  isKept: boolean;
  isPageStart?: boolean;
  frames: Frame[];
  /** Places that links lead to. */
  places: string[];
  paint: (pen: Pen, top: number) => void;
};

export type Placed = { strip: Strip; top: number };
export type Page = { placed: Placed[]; frames: { frame: Frame; top: number; bottom: number }[] };

/** The strips on as many pages as they need, between `top` and `bottom`. */
export function flow(strips: Strip[], { top, bottom }: { top: number; bottom: number }): Page[] {
  const pages: Page[] = [];
  let y = top;
  const turn = () => {
    pages.push({ placed: [], frames: [] });
    y = top;
  };
  for (const group of groups(strips)) {
    const height = group.reduce((sum, { above, height }) => sum + above + height, 0);
    if (pages.length === 0 || group[0]!.isPageStart) turn();
    else if (y + height > bottom && height <= bottom - top) turn();
    for (const strip of group) {
      if (y > top && y + strip.above + strip.height > bottom) turn();
      if (y > top) y += strip.above;
      place(pages.at(-1)!, strip, y);
      y += strip.height;
    }
  }
  return pages;
}

function place(page: Page, strip: Strip, top: number): void {
  const before = page.placed.at(-1)?.strip;
  page.placed.push({ strip, top });
  for (const frame of strip.frames) {
    const open = before?.frames.includes(frame) && page.frames.find((one) => one.frame === frame);
    if (open) open.bottom = top + strip.height;
    else page.frames.push({ frame, top, bottom: top + strip.height });
  }
}

function groups(strips: Strip[]): Strip[][] {
  const list: Strip[][] = [];
  let isOpen = false;
  for (const strip of strips) {
    if (isOpen && !strip.isPageStart) list.at(-1)!.push(strip);
    else list.push([strip]);
    isOpen = strip.isKept;
  }
  return list;
}

/** An empty strip: the room inside the edge of a frame, or between things. */
export const gap = (height: number, frames: Frame[], isKept: boolean): Strip => ({
  above: 0,
  height,
  isKept,
  frames,
  places: [],
  paint: () => {},
});
