import type { CiteprocDate, CiteprocItem } from 'citeproc';
import type { CitedArticle } from '../cited-article';
import { type ItemOptions, toCslItem } from '../csl-item';
import { dateInWords } from '../date-words';
import { parseEdtf } from '../edtf';
import { MARKS, type Protector } from '../protect';
import type { PrintedTitle } from '../titles';

/**
 * The one place where records are made fit for styles of other people, which use CSL's variables as CSL means them and
 * have the defects C1 to C10 of incomplete records (`docs/citations.md`):
 * - C1, C6: a description stands between marks, at which `withoutDress` takes italics and quotation marks off again;
 *   descriptions and domains are kept from changes of case (C5);
 * - C2: no author is replaced by a dash (`storedTree`), and descriptions are unique (`titles.ts`);
 * - C3, C4, C10: a date that is unknown, uncertain or half known is given in words, so that it is always printed;
 * - C7: `added-warnings.ts` tells where a style prints the number of a place without its kind;
 * - C8, C9: capitals and "The" stay as the record has them.
 */
export function toAddedItem(
  id: string,
  article: CitedArticle,
  title: PrintedTitle,
  protector: Protector,
  options: ItemOptions,
): CiteprocItem {
  const ours = toCslItem(id, article, title, protector, options);
  const described = (text: string) => `${MARKS.describedOn}${asWritten(text)}${MARKS.describedOff}`;
  const isReport = article.record.kind.value === 'report' && ours.type === 'article-newspaper';
  const item: CiteprocItem = {
    id,
    type: isReport ? 'report' : ours.type === 'webpage' ? 'webpage' : 'article-newspaper',
    title: title.described ? described(title.title) : title.title,
    'title-short': title.described ? described(title.short) : title.short,
    issued: issuedOf(article, options),
  };
  // citeproc would make a label of the first characters of the marked title.
  if (title.described) item['citation-label'] = 'Text';
  for (const name of ['author', 'publisher-place', 'container-title', 'genre', 'URL', 'accessed'] as const) {
    if (ours[name] !== undefined) Object.assign(item, { [name]: ours[name] });
  }
  if (ours.publisher !== undefined) item['container-title'] = asWritten(String(ours.publisher));
  if (isReport && item['container-title'] !== undefined) {
    // Styles name who puts a report out as its publisher, and know no container of one.
    item.publisher = item['container-title'];
    delete item['container-title'];
  }
  if (ours.archive_location !== undefined) {
    item.archive = 'on file with author';
    item.archive_location = ours.archive_location;
  }
  return item;
}

/** citeproc leaves the case of these words alone. */
const asWritten = (text: string): string => `<span class="nocase">${text}</span>`;

function issuedOf({ record }: CitedArticle, { dayFirst }: ItemOptions): CiteprocDate {
  const { value, basis } = record.published;
  const parsed = value === null ? undefined : parseEdtf(value);
  if (parsed?.kind === 'date' && !parsed.uncertain && basis !== 'inferred') {
    const { year, month, day } = parsed.date;
    const season = month !== undefined && month > 20 ? month - 8 : month;
    return { 'date-parts': [[year, season, day].filter((part) => part !== undefined)] };
  }
  const words = parsed === undefined ? '' : dateInWords(parsed, dayFirst);
  if (words === '') return { literal: 'n.d.' };
  const inferred = basis === 'inferred' && !words.includes('[');
  return {
    literal:
      parsed?.kind === 'interval' && words.startsWith('[')
        ? `n.d. ${words}`
        : inferred
          ? `[${words}?]`
          : words,
  };
}

const DRESS = `${MARKS.italicOn}${MARKS.italicOff}“”‘’"'${MARKS.openDouble}${MARKS.closeDouble}${MARKS.openSingle}${MARKS.closeSingle}`;
const DRESSED = new RegExp(
  `[${DRESS}]*${MARKS.describedOn}([^${MARKS.describedOff}]*)${MARKS.describedOff}([.,]?)[${DRESS}]*`,
  'g',
);

/** Takes italics and quotation marks off descriptions: they are no titles (H1). */
export const withoutDress = (marked: string): string =>
  marked
    .replace(DRESSED, (_, words: string, point: string) => words + point)
    .replace(new RegExp(`[${MARKS.describedOn}${MARKS.describedOff}]`, 'g'), '');
