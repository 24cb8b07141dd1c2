/** Returns a number in [0, 1) from a seeded sequence. */
export type Random = () => number;
/** Where a quotation was drawn from. */
export type Drawn = Readonly<{
  canonical: string;
  blocks: readonly {
    text: string;
  }[];
  paragraph: number;
}>;
type Change = (quotation: string, random: Random, drawn: Drawn) => string;
type Operator = readonly [name: string, change: Change];
/** Each changes what a quotation says or how it is written; none may be called a match, nor pass as harmlessly marked. */
export declare const CHANGES: readonly Operator[];
/** Each hides or bends a change behind brackets and ellipses; none may be marked without a flag. */
export declare const DISGUISES: readonly Operator[];
/** Each changes typography only (QI-10…20); a match must stay a match. */
export declare const SILENT: readonly Operator[];
