/** The part of pdfkit 0.20 that certificates and plans use; the package brings no types. */
declare module 'pdfkit' {
  export class StructureElement {
    add(child: StructureElement | (() => void)): this;
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
    scale(factor: number): this;
    path(svg: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    circle(x: number, y: number, radius: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(width: number): this;
    fill(color: string): this;
    stroke(color: string): this;
    fillColor(color: string): this;
    font(path: string): this;
    fontSize(size: number): this;
    widthOfString(text: string, options?: { characterSpacing?: number; features?: string[] }): number;
    text(text: string, x: number, y: number, options: Record<string, unknown>): this;
    link(x: number, y: number, width: number, height: number, url: string, options?: object): this;
    struct(
      type: string,
      options?: Record<string, unknown>,
      child?: (() => void) | StructureElement[],
    ): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
  }
}
