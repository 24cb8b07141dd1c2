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
    'date-parts': number[][];
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
  const CSL: {
    Engine: typeof Engine;
    Output: { Formats: Record<string, CiteprocFormat>; Formatters: { passthrough: unknown } };
  };
  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export default CSL;
}
