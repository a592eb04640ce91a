import type PDFDocument from 'pdfkit';
import type { StructureElement } from 'pdfkit';
import { splitRuns } from '@/lib/certificates/fonts';
import { type Line, type PageWords, type Run, widthOf } from './lines';
import type { Tag } from './tag';

type Box = { x: number; width: number };

/** Draws tagged text and drawings; one piece of marked content is open at a time, and goes on while its tag does. */
export class Pen {
  private open: StructureElement | null = null;
  private readonly elements = new Map<Tag, StructureElement>();
  private readonly links = new Map<Tag, { href: string; element: StructureElement }>();

  constructor(
    readonly doc: PDFDocument,
    private readonly pageNumbers: ReadonlyMap<string, number>,
    private readonly pageWords: PageWords,
  ) {}

  /** Adds a tag and all below it to the structure. */
  addTags(parent: StructureElement | null, tag: Tag): StructureElement {
    const element = this.doc.struct(tag.role, tag.options);
    if (parent) parent.add(element);
    else this.doc.addStructure(element);
    this.elements.set(tag, element);
    for (const child of tag.children) this.addTags(element, child);
    return element;
  }

  /** Ends what is open: at the end of a page, and before what no screen reader is to read. */
  lift(): void {
    if (this.open) this.doc.endMarkedContent();
    this.open = null;
  }

  private begin(element: StructureElement, role: string): void {
    if (this.open === element) return;
    this.lift();
    element.add(this.doc.markStructureContent(role));
    this.open = element;
  }

  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.lift();
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  figure(tag: Tag, draw: () => void): void {
    this.begin(this.elements.get(tag)!, tag.role);
    draw();
  }

  /** A line that belongs to the tag; links in it can be followed. */
  line(tag: Tag, { runs }: Line, x: number, baseline: number): void {
    const owner = this.elements.get(tag)!;
    let at = x;
    for (let index = 0; index < runs.length; ) {
      const { link } = runs[index]!.style;
      const end = runs.findIndex((run, place) => place > index && run.style.link !== link);
      const same = runs.slice(index, end < 0 ? runs.length : end);
      index += same.length;
      const element = link ? this.linkIn(tag, owner, link) : owner;
      if (!link) this.links.delete(tag);
      this.begin(element, link ? 'Link' : tag.role);
      const start = at;
      const words = same.map((run) => this.numbered(run));
      same.forEach((run, place) => {
        // The blank at the end parts this line from the next when it is copied or read aloud.
        const isLast = index === runs.length && place === same.length - 1;
        at += this.text(isLast ? `${words[place]} ` : words[place]!, run.style, at, baseline).width;
      });
      const box = { x: start, width: at - start };
      if (link) this.follow(element, link, words.join(''), box, baseline, same[0]!.style.size);
    }
  }

  /** Untagged text: for what is drawn inside a figure or an artifact. */
  text(text: string, style: Run['style'], x: number, baseline: number): Box {
    const { doc } = this;
    let at = x;
    for (const { path, text: piece } of splitRuns(text, style.face)) {
      doc.font(path).fontSize(style.size).fillColor(style.colour);
      const width = doc.widthOfString(piece);
      doc.text(piece, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      at += width;
    }
    const width = at - x;
    if (style.isStruck) {
      const y = baseline - style.size * 0.25;
      doc.lineWidth(0.6).moveTo(x, y);
      doc.lineTo(x + width, y).stroke(style.colour);
    }
    return { x, width };
  }

  /** The same, ending there. */
  textTo(text: string, style: Run['style'], right: number, baseline: number): void {
    this.text(text, style, right - widthOf(text, style), baseline);
  }

  pageOf(place: string): string {
    return String(this.pageNumbers.get(place) ?? '');
  }

  /** Dots that lead the eye from a title to its number. */
  leader(from: number, to: number, baseline: number): void {
    if (to - from < 12) return;
    this.artifact('Layout', () => {
      this.doc
        .lineWidth(0.6)
        .dash(0.6, { space: 3.4 })
        .moveTo(from, baseline - 1);
      this.doc.lineTo(to, baseline - 1).stroke('#857c6d');
      this.doc.undash();
    });
  }

  private numbered({ text, pageOf }: Run): string {
    if (pageOf === undefined) return text;
    const number = this.pageNumbers.get(pageOf);
    return number === undefined ? '' : this.pageWords(String(number));
  }

  /** A link that goes on in the next line, or in another style, is one link. */
  private linkIn(tag: Tag, owner: StructureElement, href: string): StructureElement {
    const before = this.links.get(tag);
    if (before?.href === href) return before.element;
    const element = this.doc.struct('Link');
    owner.add(element);
    this.links.set(tag, { href, element });
    return element;
  }

  private follow(
    link: StructureElement,
    href: string,
    words: string,
    box: Box,
    baseline: number,
    size: number,
  ): void {
    const options = { structParent: link, Contents: new String(words.trim() || href) };
    const place = [box.x, baseline - size, box.width, size * 1.3] as const;
    if (href.startsWith('#')) this.doc.goTo(...place, href.slice(1), options);
    else this.doc.link(...place, href, options);
  }
}
