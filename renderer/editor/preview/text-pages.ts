/** A heading of a PDF, as its outline has it. */
export type PrintedHeading = {
  title: string;
  /** From 1. */
  page: number;
  /** How far down its page it stands, from 0 to 1. */
  top: number;
};

/** A heading above this stands first on its page: margins are 25 mm, and a line before it would take it further down. */
const TOP_OF_PAGE = 0.11;

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/**
 * On how many pages the text stands that a template's limit counts: what follows the last counted section (a source
 * summary, notes, sources) is not counted. `counted` are the headings of counted sections; where none is printed, all
 * pages count.
 */
export function textPages(
  headings: readonly PrintedHeading[],
  pages: number,
  counted: readonly string[],
): number {
  const isCounted = ({ title }: PrintedHeading) =>
    counted.some((heading) => heading.trim() !== '' && lettersOf(title).endsWith(lettersOf(heading)));
  const last = headings.findLastIndex(isCounted);
  const next = last < 0 ? undefined : headings[last + 1];
  if (!next) return pages;
  return Math.max(1, next.top < TOP_OF_PAGE ? next.page - 1 : next.page);
}
