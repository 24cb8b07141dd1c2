/** The part of pagedjs that is used here; the package brings no types. */
declare module 'pagedjs' {
  export class Handler {
    constructor(chunker: unknown, polisher: unknown, caller: unknown);
  }
  export class Previewer {
    constructor(options?: { hyphenGlyph?: string });
    /** Lays the body of the document out on pages by the style elements in its head. */
    preview(): Promise<{ total: number }>;
  }
  export function registerHandlers(...handlers: (typeof Handler)[]): void;
}
