import { isWord, type LineComparison } from '../compare-line';
import { type Item, isQuotationMark } from '../line-items';

/** The marks around a quotation were taken out, its words were not. */
export function unwrapped(
  { base, returned, kept, removed, inserted }: LineComparison,
  quotation: number,
): boolean {
  const all = base.flatMap((item, at) => (isWord(item) && item.quotation === quotation ? [at] : []));
  const [first, last] = [all[0], all.at(-1)];
  const isTakenMark = (at: number | undefined): boolean => {
    const item = base[at ?? -1];
    return at !== undefined && removed.includes(at) && isWord(item) && isQuotationMark(item.text);
  };
  const putIn = inserted.some((at) => {
    const item = returned[at];
    return isWord(item) && isQuotationMark(item.text);
  });
  const stays = all.some((at) => kept.has(at));
  return stays && all.length > 2 && isTakenMark(first) && isTakenMark(last) && !putIn;
}

/** Only the form of the marks around a quotation is another: which one they have is the style's to say. */
export function isRemarked(
  { base, returned, removed, inserted }: LineComparison,
  quotation: number,
): boolean {
  const areMarks = (items: readonly Item[], places: readonly number[]): boolean =>
    places
      .map((at) => items[at])
      .filter((item) => item?.quotation === quotation)
      .every((item) => isWord(item) && isQuotationMark(item.text));
  const count = (items: readonly Item[], places: readonly number[]) =>
    places.filter((at) => items[at]?.quotation === quotation).length;
  return (
    areMarks(base, removed) &&
    areMarks(returned, inserted) &&
    count(base, removed) > 0 &&
    count(base, removed) === count(returned, inserted)
  );
}
