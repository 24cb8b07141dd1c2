import type { CiteprocCitation, CiteprocCiteItem } from 'citeproc';
import type { CiteItem } from '../model/brief';
import type { Protector } from './protect';
import { nestQuotationMarks } from './quote-marks';
import { quotedIn } from './quoted-in';

/** One citation as citeproc takes it. `index` counts the citations from 0; `noteNumber` is that of the note it stands in. */
export function toCiteprocCitation(
  items: readonly CiteItem[],
  itemIds: ReadonlyMap<string, string>,
  index: number,
  kind: 'note' | 'in-text',
  protector: Protector,
  noteNumber: number,
  dayFirst: boolean,
): CiteprocCitation {
  return {
    citationID: `citation-${index}`,
    citationItems: items.map((item, place) =>
      toCiteprocItem(item, itemIds, kind, { first: place === 0, dayFirst }, protector),
    ),
    properties: { noteIndex: kind === 'note' ? noteNumber : 0 },
  };
}

function toCiteprocItem(
  item: CiteItem,
  itemIds: ReadonlyMap<string, string>,
  kind: 'note' | 'in-text',
  { first, dayFirst }: { first: boolean; dayFirst: boolean },
  protector: Protector,
): CiteprocCiteItem {
  const result: CiteprocCiteItem = { id: itemIds.get(item.articleId) ?? '' };
  const locator = protector.take(item.locator?.value ?? '');
  if (item.locator !== undefined && locator !== '') {
    result.label = item.locator.label;
    result.locator = printLocator(locator, protector);
  }
  const quoting = item.quoting === undefined ? '' : quotedIn(item.quoting, kind, dayFirst);
  const prefix = words([item.prefix?.trim(), quoting].filter(Boolean).join(' '), protector);
  if (prefix !== '')
    result.prefix = `${protector.whole(kind === 'note' && first ? startLarge(prefix) : prefix)} `;
  // The style closes the note itself.
  const typed = words(item.suffix, protector)
    .replace(/^[\s,;]+/, '')
    .replace(/[\s.,;]+$/, '');
  // Parentheses do not nest in parentheses.
  const suffix = kind === 'in-text' ? typed.replace(/^\(([^()]*)\)$/, '$1') : typed;
  if (suffix !== '') result.suffix = (/^[([:.]/.test(suffix) ? ' ' : ', ') + protector.whole(suffix);
  return result;
}

/** Plain numbers and ranges are left to citeproc, which then chooses "para." or "paras."; other values stay as typed. */
function printLocator(value: string, protector: Protector): string {
  const plain = value.replace(/\s*[-–—]\s*/g, '–');
  return /^\d+(?:(?:–|, ?| ?& ?)\d+)*$/.test(plain) ? plain.replace(/–/g, '-') : protector.whole(value);
}

const words = (text: string | undefined, protector: Protector) =>
  nestQuotationMarks(protector.take(text ?? ''), 0);

const startLarge = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
