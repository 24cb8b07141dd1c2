import { isWord, type LineComparison } from '../compare-line';
import { isQuotationMark } from '../line-items';

/** The marks around a quotation were taken out, its words were not. */
export function unwrapped({ base, returned, removed, inserted }: LineComparison, quotation: number): boolean {
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
  return all.length > 2 && isTakenMark(first) && isTakenMark(last) && !putIn;
}
