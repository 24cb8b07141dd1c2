import { type Article, type CiteItem, pageOf, type Verdict } from '../../../shared/model';

/** The last of a range, written out: "131–5" ends with 135. */
const written = (from: string, to: string): string =>
  Number(to) < Number(from) && to.length < from.length ? from.slice(0, from.length - to.length) + to : to;

/** Does a printed page, a paragraph or a range of them ("4", "3–5", "131–5", "xii") hold another one? */
export function holds(named: string, page: string): boolean {
  const partsOf = (value: string) => value.split(/\s*[-–—]\s*/u).map((part) => part.trim());
  const [from = '', to = from] = partsOf(named);
  const [first = '', last = first] = partsOf(page);
  if (from === first && to === last) return true;
  const [a = 0, b = 0, c = 0, d = 0] = [from, written(from, to), first, written(first, last)].map(Number);
  // A range the wrong way round names its two ends, and nobody knows what else.
  return b < a ? c === d && (c === a || c === b) : a <= c && d <= b;
}

/** Pages, paragraphs and ranges of a locator: "3–5, 8 and 11" is three. */
export const namedPlaces = (locator: string): string[] => locator.split(/\s*(?:[,;&]|\band\b)\s*/u);

/** The page that words stand on, where their citation names another one; undefined where it names it, or no page. */
export function otherPage(
  item: Pick<CiteItem, 'locator' | 'articleId'>,
  article: Article | undefined,
  { start, end }: Pick<Verdict, 'start' | 'end'>,
): string | undefined {
  if (item.locator?.label !== 'page' || !article || start === undefined || end === undefined)
    return undefined;
  const page = pageOf(article.text.blocks, start, end);
  return page === undefined || namedPlaces(item.locator.value).some((each) => holds(each, page))
    ? undefined
    : page;
}
