/** A heading of a PDF, as its outline has it. */
export type PrintedHeading = {
  title: string;
  /** How many headings it stands under. */
  depth: number;
  /** From 1. */
  page: number;
  /** How far down its page it stands, from 0 to 1. */
  top: number;
};

/** A section of the brief, and whether the limits of the template count it. */
export type SectionOfText = { heading: string; isCounted: boolean };

/** A heading above this stands first on its page: margins are 25 mm, and a line before it would take it further down. */
const TOP_OF_PAGE = 0.11;

/** Of headings in two directions an outline gives the words in another order: letters are compared, and not their order. */
const lettersOf = (words: string): string =>
  [...words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()].sort().join('');

/** What is printed before a heading: a portion mark, a number. */
const BEFORE = /^\s*(?:\([^()]{1,40}\)\s*)?(?:[\p{L}\p{N}.]{1,6}[.)]\s)?/u;

/** The outline has the words of a heading twice where a page begins with it. */
function once(title: string): string {
  const half = title.slice(0, title.length / 2);
  return title === half + half ? half : title;
}

/** Whether a heading was printed of these words. */
function isOf({ title }: PrintedHeading, heading: string): boolean {
  const printed = once(title);
  const wanted = lettersOf(heading);
  if (wanted === '') return printed.trim() === heading.trim();
  return lettersOf(printed) === wanted || lettersOf(printed.replace(BEFORE, '')) === wanted;
}

/**
 * On how many pages the text stands that a template's limit counts: what follows the last counted section (a source
 * summary, notes, sources) is not counted, the headings inside that section are. `sections` are those of the text in their
 * order; where none that counts is printed, all pages count.
 */
export function textPages(
  headings: readonly PrintedHeading[],
  pages: number,
  sections: readonly SectionOfText[],
): number {
  // In their order, for notes that the app lists may be headed as a section of the text is.
  let last = -1;
  let after = 0;
  for (const { heading, isCounted } of sections) {
    if (heading.trim() === '') continue;
    const at = headings.findIndex((printed, index) => index >= after && isOf(printed, heading));
    if (at >= 0) after = at + 1;
    if (isCounted) last = at;
  }
  const depth = headings[last]?.depth;
  if (depth === undefined) return pages;
  const next = headings.find((printed, index) => index > last && printed.depth <= depth);
  if (!next) return pages;
  return Math.max(1, next.top < TOP_OF_PAGE ? next.page - 1 : next.page);
}
