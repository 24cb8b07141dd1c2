import { type Article, type CiteItem, pageOf, type Verdict } from '../../../shared/model';
import { namedPlaces, writtenOut } from '../../../shared/model/named-places';

/** Does a printed page, a paragraph or a range of them ("4", "3–5", "131–5", "xii") hold another one? */
export function holds(named: string, page: string): boolean {
  const partsOf = (value: string) => value.split(/\s*[-–—]\s*/u).map((part) => part.trim());
  const [from = '', to = from] = partsOf(named);
  const [first = '', last = first] = partsOf(page);
  if (from === first && to === last) return true;
  const [a = 0, b = 0, c = 0, d = 0] = [from, writtenOut(from, to), first, writtenOut(first, last)].map(
    Number,
  );
  // A range the wrong way round names its two ends, and nobody knows what else.
  return b < a ? c === d && (c === a || c === b) : a <= c && d <= b;
}

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
