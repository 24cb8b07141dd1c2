import { type Article, type CiteItem, pageOf, type Verdict } from '../../../shared/model';

/** Does a printed page, a paragraph or a range of them ("4", "3–5", "xii") hold another one? */
export function holds(named: string, page: string): boolean {
  const partsOf = (value: string) => value.split(/\s*[-–—]\s*/u).map((part) => part.trim());
  const [from = '', to = from] = partsOf(named);
  const [first = '', last = first] = partsOf(page);
  const numbers = [from, to, first, last].map(Number);
  if (numbers.some(Number.isNaN)) return from === first && to === last;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  return a <= c && d <= b;
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
