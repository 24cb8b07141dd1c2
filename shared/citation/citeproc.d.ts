/** The part of citeproc 2.4.63 that this project calls (the package ships no types). */
declare module 'citeproc' {
  export interface CiteprocName {
    family?: string;
    given?: string;
    literal?: string;
    suffix?: string;
    'non-dropping-particle'?: string;
  }
  /** CSL-JSON dates: one or two `[year, month?, day?]`; months 13-16 are the seasons spring to winter. */
  export interface CiteprocDate {
    'date-parts'?: number[][];
    /** Printed as it is, instead of parts. */
    literal?: string;
    circa?: boolean;
    season?: number;
  }
  export interface CiteprocItem {
    id: string;
    type: string;
    author?: CiteprocName[];
    issued?: CiteprocDate;
    accessed?: CiteprocDate;
    [textVariable: string]: unknown;
  }
  export interface CiteprocCiteItem {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
  }
  export interface CiteprocCitation {
    citationID: string;
    citationItems: CiteprocCiteItem[];
    /** `noteIndex` counts from 1; 0 for citations in the running text. */
    properties: { noteIndex: number };
  }
  export interface CiteprocSystem {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): CiteprocItem;
  }
  export type CiteprocFormat = Record<string, unknown>;
  export class Engine {
    constructor(system: CiteprocSystem, style: string, language: string, forceLanguage: boolean);
    setOutputFormat(name: string): void;
    /** Renders all citations in order; one `[citationID, noteIndex, text]` each. */
    rebuildProcessorState(
      citations: CiteprocCitation[],
      format: string,
      uncited: string[],
    ): [string, number, string][];
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  }
  /** A step of a compiled style. */
  export interface Token {
    postponed_macro?: string;
    strings: { sort_direction?: string };
    execs: ((state: BuildState, item: unknown, cite: unknown) => void)[];
  }
  type Area = { tokens: Token[] };
  /** The engine while it compiles a style. */
  export interface BuildState {
    build: { root: string; extension: string; macro_stack: string[]; current_default_locale: string };
    [area: `${string}_sort`]: Area;
    configureTokenList(tokens: Token[]): void;
    /** Of our own (`sort-cache.ts`). */
    sortMacros?: Map<string, Token[]>;
  }
  const CSL: {
    Engine: typeof Engine;
    Token: new (name: string, kind: number) => Token;
    SINGLETON: number;
    expandMacro: (this: BuildState, call: Token, target: Token[]) => void;
    tokenExec: (this: BuildState, token: Token | undefined, item: unknown, cite: unknown) => number;
    Output: { Formats: Record<string, CiteprocFormat>; Formatters: { passthrough: unknown } };
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export default CSL;
}
