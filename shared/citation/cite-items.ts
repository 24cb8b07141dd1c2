import type { CiteprocCitation, CiteprocCiteItem, CiteprocItem } from 'citeproc';
import type { CiteItem } from '../model/brief';
import { MARKS, type Protector } from './protect';
import { nestQuotationMarks } from './quote-marks';
import { quotedIn } from './quoted-in';
import type { CitationStyle } from './styles';

/** What of a style decides over the words around a source. */
type Around = Pick<CitationStyle, 'kind' | 'quoting' | 'titles'> & { dayFirst: boolean };

/**
 * One citation as citeproc takes it. `sourceOf` gives the prepared source; `index` counts the citations from 0;
 * `noteNumber` is that of the note it stands in.
 */
export function toCiteprocCitation(
  items: readonly CiteItem[],
  sourceOf: (item: CiteItem) => CiteprocItem,
  index: number,
  style: Around,
  protector: Protector,
  noteNumber: number,
): CiteprocCitation {
  return {
    citationID: `citation-${index}`,
    citationItems: items.map((item, place) =>
      toCiteprocItem(item, sourceOf(item), style, place === 0, protector),
    ),
    properties: { noteIndex: style.kind === 'note' ? noteNumber : 0 },
  };
}

function toCiteprocItem(
  item: CiteItem,
  source: CiteprocItem,
  style: Around,
  first: boolean,
  protector: Protector,
): CiteprocCiteItem {
  const result: CiteprocCiteItem = { id: source.id };
  const depth = style.titles.marks === 'single' ? 1 : 0;
  // ICD 206-style sources are a sentence each.
  const startsSentence = style.kind === 'note' && (first || style.quoting === '; quoting');
  const words = (text: string | undefined) => nestQuotationMarks(protector.take(text ?? ''), depth);
  const locator = protector.take(item.locator?.value ?? '');
  if (item.locator !== undefined && locator !== '') {
    result.label = item.locator.label;
    result.locator = printLocator(locator, protector);
  }
  const quoting = item.quoting === undefined ? undefined : quotedIn(item.quoting, style, style.dayFirst);
  const prefix = words([item.prefix?.trim(), quoting?.before].filter(Boolean).join(' '));
  const mark = item.quoting === undefined ? '' : item.quoting.reported ? MARKS.reporting : MARKS.quoting;
  if (prefix !== '')
    result.prefix = `${mark}${protector.whole(startsSentence ? startLarge(prefix) : prefix)} `;
  // The style closes the note itself.
  const typed = words(item.suffix)
    .replace(/^[\s,;]+/, '')
    .replace(/[\s.,;]+$/, '');
  // Parentheses do not nest in parentheses.
  const own = style.kind === 'in-text' ? typed.replace(/^\(([^()]*)\)$/, '$1') : typed;
  const after = quoting?.after ?? '';
  // The words of the style begin with a mark of its own, which has to meet those before it.
  const lead = /^[,;]? /.exec(after)?.[0] ?? '';
  const suffix =
    words(after.slice(lead.length)) +
    (own === '' ? '' : (after === '' ? '' : /^[([:.]/.test(own) ? ' ' : ', ') + own);
  const begin = after !== '' ? lead : /^[([:.]/.test(own) ? ' ' : ', ';
  // Without an author, the title or outlet in its place must stay; ICD 206-style names an originator always.
  if (item.suppressAuthor && source.author !== undefined && style.quoting !== '; quoting')
    result['suppress-author'] = true;
  if (suffix !== '') result.suffix = begin + protector.whole(suffix);
  return result;
}

/** Plain numbers and ranges are left to citeproc, which then chooses "para." or "paras."; other values stay as typed. */
function printLocator(value: string, protector: Protector): string {
  const plain = value.replace(/\s*[-–—]\s*/g, '–');
  return /^\d+(?:(?:–|, ?| ?& ?)\d+)*$/.test(plain) ? plain.replace(/–/g, '-') : protector.whole(value);
}

const startLarge = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
