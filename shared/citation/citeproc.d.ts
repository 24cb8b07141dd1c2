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
    /** Of the engine: sources in the order of the style, each with what the place of the citation makes of it. */
    sortedItems?: SortedItem[];
  }
  export type SortedItem = [CiteprocItem, CiteprocCiteItem & Record<string, unknown>];
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
    updateItems(ids: string[]): string[];
    updateUncitedItems(ids: string[]): string[];
    /** Takes one citation in between others, all `[citationID, noteIndex]`, and gives those whose text it changed. */
    processCitationCluster(
      citation: CiteprocCitation,
      before: [string, number][],
      after: [string, number][],
      flag?: number,
    ): [unknown, [number, string, string][]];
    /** Sets one citation that has its place already. */
    process_CitationCluster(sorted: SortedItem[], citation: CiteprocCitation): string;
    registry: { citationreg: { citationById: Record<string, CiteprocCitation> } };
    opt: {
      mode: string;
      xclass: 'note' | 'in-text';
      has_disambiguate: boolean;
      'disambiguate-add-names'?: boolean;
      'disambiguate-add-givenname'?: boolean;
      'disambiguate-add-year-suffix'?: boolean;
    };
    citation_sort: { tokens: readonly unknown[] };
    /** Of the citation that is set, for its errors. */
    tmp: { citation_pos?: number; citation_note_index?: number; citation_id?: string };
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
    ASSUME_ALL_ITEMS_REGISTERED: number;
    expandMacro: (this: BuildState, call: Token, target: Token[]) => void;
    tokenExec: (this: BuildState, token: Token | undefined, item: unknown, cite: unknown) => number;
    /** Sets a source by itself, for comparison with others. */
    getAmbiguousCite: (item: CiteprocItem) => string;
    Output: { Formats: Record<string, CiteprocFormat>; Formatters: { passthrough: unknown } };
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export default CSL;
}
