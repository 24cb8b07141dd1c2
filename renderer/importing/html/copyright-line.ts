import { endsSentence, looksLikeAgency } from '../clean/words';
import { tidy } from './names';

const SIGN = /©|\(c\)|\bcopyright\b/i;
const YEARS = String.raw`(?:\d{4}(?:\s?[-–—]\s?(?:\d{2,4}|present))?)`;
const HOLDER = new RegExp(
  String.raw`(?:©|\(c\)|copyright)(?:\s*(?:©|\(c\)|copyright))*\s*${YEARS}?\s*[.,:|–—-]?\s*(?:by\s+)?(\p{Lu}[^.|©·•]{2,70}?)(?:,?\s*${YEARS})?\s*(?:[.,|·•–—-]|\ball rights\b|$)`,
  'iu',
);
const NO_HOLDER =
  /^(?:all|content|contents|photo|image|picture|contact|terms|privacy|about|policy|designed|powered|notice|this|the (?:content|author))\b/i;
const COMPANY = /[\s,]*\b(?:ltd|limited|inc|llc|plc|gmbh|pvt|private limited|\(pvt\))\.?$/gi;
const LONGEST = 300;
const PROSE = 120;

const known = new WeakMap<Document, string | null>();

/**
 * Who holds the rights, as the last copyright line under a page's text says: "© 2026 Coast Weekly Ltd. All rights reserved."
 * Lines above the end of the text credit pictures and agencies, and are left alone.
 */
export function copyrightHolder(page: Document): string | null {
  const found = known.get(page);
  if (found !== undefined) return found;
  const holder = holderIn(lastSigned(page));
  known.set(page, holder);
  return holder;
}

const MOST_LINES = 5;

/** The last line with the sign that no paragraph of prose follows. */
function lastSigned(page: Document): string {
  const texts = page.createTreeWalker(page.body, 4);
  let signed: Node[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = node.nodeValue ?? '';
    if (SIGN.test(words)) signed.push(node);
    else if (words.length >= PROSE && endsSentence(words)) signed = [];
  }
  for (const node of signed.slice(-MOST_LINES).reverse()) {
    const line = lineAround(node);
    if (line !== '') return line;
  }
  return '';
}

function lineAround(node: Node): string {
  const el = node.parentElement;
  if (!el || el.closest('figure, figcaption')) return '';
  const line = tidy((el.closest('p, div, li, td, small, center, footer, section') ?? el).textContent ?? '');
  return line.length <= LONGEST ? line : tidy(node.nodeValue ?? '').slice(0, LONGEST);
}

function holderIn(line: string): string | null {
  const words = HOLDER.exec(line)?.[1];
  if (!words) return null;
  const name = tidy(words)
    .replace(/[\s,]+$/, '')
    .replace(COMPANY, '')
    .trim();
  const isName =
    /^\p{Lu}/u.test(name) &&
    name.length >= 3 &&
    name.split(/\s+/).length <= 7 &&
    !NO_HOLDER.test(name) &&
    !looksLikeAgency(name);
  return isName ? name : null;
}
