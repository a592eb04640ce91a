/** The part of pdfkit 0.20 that certificates, plans and books use; the package brings no types. */
declare module 'pdfkit' {
  /** Marked content of one element on one page. */
  type StructureContent = { refs: unknown[] };
  type Outline = { addItem(title: string, options: { fit: boolean }): Outline };
  export class StructureElement {
    add(child: StructureElement | StructureContent | (() => void)): this;
    end(): void;
  }
  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
    addPage(): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number, vertical?: number): this;
    rotate(degrees: number, options?: { origin: [number, number] }): this;
    path(svg: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    ellipse(x: number, y: number, horizontal: number, vertical: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    lineCap(style: 'butt' | 'round' | 'square'): this;
    lineJoin(style: 'miter' | 'round' | 'bevel'): this;
    dash(length: number, options: { space: number }): this;
    undash(): this;
    clip(): this;
    opacity(opacity: number): this;
    fill(color: string): this;
    fillAndStroke(fill: string, stroke: string): this;
    stroke(color: string): this;
    fillColor(color: string): this;
    font(path: string): this;
    fontSize(size: number): this;
    widthOfString(text: string, options?: { characterSpacing?: number; features?: string[] }): number;
    text(text: string, x: number, y: number, options: Record<string, unknown>): this;
    link(x: number, y: number, width: number, height: number, url: string, options?: object): this;
    goTo(x: number, y: number, width: number, height: number, place: string, options?: object): this;
    addNamedDestination(name: string, type: 'XYZ', x: number | null, y: number, zoom: null): this;
    outline: Outline;
    struct(
      type: string,
      options?: Record<string, unknown>,
      child?: (() => void) | StructureElement[],
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markStructureContent(tag: string): StructureContent;
    markContent(tag: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
  }
}
