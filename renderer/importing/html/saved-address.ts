import { absoluteAddress } from './addresses';

/** Web archives put their own address before the page's: ".../web/20250320101112/https://…", with letters for parts of pages. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|webarchive\.[\w.-]+\/[\w/]*?|archive\.(?:ph|today|is|org)\/o?)\/?\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/?.+)$/i;

/** The page's own address, where it stands in that of a copy; any other as it is. */
export function withoutArchive(address: string): string;
export function withoutArchive(address: string | undefined): string | undefined;
export function withoutArchive(address: string | undefined): string | undefined {
  const [, original] = ARCHIVED.exec(address ?? '') ?? [];
  return original ? (absoluteAddress(original.replace(/^(https?:)\/(?!\/)/, '$1//')) ?? address) : address;
}

const HEAD = 8000;
/**
 * The address that a browser or a tool wrote into a page when it saved it: "saved from url=(0047)https://…" of browsers,
 * the head that SingleFile writes, the domain over a browser's reading view. Only comments before the page's own words count.
 */
export function addressOfCopy(page: Document, rawHtml: string): { url: string; from: string } | null {
  const head = rawHtml.slice(0, HEAD);
  const [opening = ''] = head.split(/<body[\s>]/i);
  const saved = /<!--\s*saved from url=\(\d{1,6}\)(\S{4,4000}?)\s*-->/i.exec(opening)?.[1];
  const single = /<!--\s*Page saved with SingleFile\s+url:\s*(\S{4,4000}?)\s+saved date:/i.exec(opening)?.[1];
  const reading = page
    .querySelector('a.reader-domain[href], .reader-header a.domain[href]')
    ?.getAttribute('href');
  const found = [
    { at: saved, from: 'written into the page by the browser that saved it' },
    { at: single, from: 'written into the page by SingleFile when it saved it' },
    { at: reading, from: 'shown over the reading view of a browser' },
    { at: addressPrinted(page), from: 'printed on this copy of the page' },
  ];
  for (const { at, from } of found) {
    const url = withoutArchive(absoluteAddress(at));
    if (url && /^https?:/.test(url)) return { url, from };
  }
  return null;
}

/** "Source URL: https://…" alone on its line, as print views have it. */
function addressPrinted(page: Document): string | undefined {
  const found = [...page.querySelectorAll('div, p, li, td, footer')]
    .filter((el) => !el.querySelector('div, p, li, td'))
    .map(
      (el) =>
        /^\s*(?:source url|article url|url to article|article printed from|printed from)\s*:\s*(https?:\/\/\S{4,2000})\s*$/i.exec(
          el.textContent ?? '',
        )?.[1],
    )
    .filter((address) => address !== undefined);
  return new Set(found).size === 1 ? found[0] : undefined;
}
