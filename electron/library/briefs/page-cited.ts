import { type Article, type CiteItem, pageOf, type Verdict } from '../../../shared/model';
import { namedPlaces, writtenOut } from '../../../shared/model/named-places';

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const IN_ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i;

function romanNumber(figures: string): number {
  const values = [...figures.toLowerCase()].map((figure) => ROMAN[figure] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** What pages are counted in ("A" of A4, small Roman figures) and how far; undefined where that is not known. */
function counted(page: string): { series: string; number: number } | undefined {
  const [, series = '', figures] = /^(\p{L}?)(\d+)$/u.exec(page) ?? [];
  if (figures !== undefined) return { series: series.toUpperCase(), number: Number(figures) };
  return page !== '' && IN_ROMAN.test(page) ? { series: 'roman', number: romanNumber(page) } : undefined;
}

type Span = { series: string; from: number; to: number };

/** A place or a range; "12f." is two, "12ff." has no end. Undefined for what cannot be counted, or changes its count. */
function spanOf(place: string): Span | undefined {
  const following = /^(.*\d)\s*(ff?)\.?$/u.exec(place);
  const [first = '', last = first] = (following?.[1] ?? place).split(/\s*[-–—]\s*/u);
  const from = counted(first);
  const to = counted(writtenOut(first, last));
  // "A4–6" leaves out the letter that "A4–A6" says again.
  if (!from || !to || (to.series !== from.series && to.series !== '')) return undefined;
  const end = following ? (following[2] === 'f' ? to.number + 1 : Number.POSITIVE_INFINITY) : to.number;
  return { series: from.series, from: from.number, to: end };
}

/** Does a printed page, a paragraph or a range of them ("4", "3–5", "131–5", "x–xv", "A4–6") hold another one? */
export function holds(named: string, page: string): boolean {
  if (named.trim() === page.trim()) return true;
  const [there, asked] = [spanOf(named.trim()), spanOf(page.trim())];
  if (!there || !asked || there.series !== asked.series) return false;
  const { from, to } = asked;
  // A range the wrong way round names its two ends, and nobody knows what else.
  if (there.to < there.from) return from === to && (from === there.from || from === there.to);
  return there.from <= from && to <= there.to;
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
