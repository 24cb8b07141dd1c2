import { type Dictionary, readDictionary, writeDictionary } from './dictionary';
import type { PdfFile } from './pdf-file';

/**
 * The scheme of links between marks and notes in a page that is stamped: `note-place:note-3`, `note-place:ref-3`. Chromium
 * writes such an address as it is. For a link to a place in its page it looks for every such place on every page that it
 * prints: a fifth of the time that a long brief takes. No link of a brief may have this scheme (`safeLink`).
 */
export const NOTE_PLACE = 'note-place:';

type Link = { number: number; entries: Dictionary; page: number; to: string };

/**
 * The links between marks and notes, by the numbers of their objects, as links to the places they mean. Where a note begins
 * its way back stands; where a mark stands, the link to its note.
 * @throws Error where a link is not written as expected, or leads to nothing
 */
export function noteLinks(
  file: PdfFile,
  pages: readonly { number: number; links: readonly number[] }[],
): Map<number, string> {
  const found: Link[] = [];
  const standing = new Map<string, Link>();
  for (const { number: page, links } of pages)
    for (const number of links) {
      const entries = file.dictionary(number);
      const to = placeOf(entries);
      if (to === undefined) continue;
      const link = { number, entries, page, to };
      found.push(link);
      // A note has one place, and several marks lead to it: the first is the one to go back to.
      const stands = otherEnd(to);
      if (!standing.has(stands)) standing.set(stands, link);
    }
  return new Map(
    found.map(({ number, entries, to }) => {
      const there = standing.get(to);
      if (there === undefined) throw new Error(`a link of the PDF leads to ${to}, which is not there`);
      const led = new Map(entries);
      led.delete('A');
      // A reader who looks at a part of the page only stays in its column.
      led.set('Dest', `[${there.page} 0 R /XYZ null ${topOf(there.entries)} null]`);
      return [number, writeDictionary(led)];
    }),
  );
}

/** Where a link between a mark and a note leads; `undefined` for any other. */
function placeOf(link: Dictionary): string | undefined {
  const action = link.get('A');
  if (action === undefined) return undefined;
  const uri = readDictionary(action).get('URI') ?? '';
  // Every address is of ASCII, and written in its letters.
  if (!/^\(.*\)$/s.test(uri)) throw new Error('an address in the PDF is written in another way');
  return uri.startsWith(`(${NOTE_PLACE}`) ? uri.slice(NOTE_PLACE.length + 1, -1) : undefined;
}

function otherEnd(place: string): string {
  const [, kind, number] = /^(note|ref)-(\d+)$/.exec(place) ?? [];
  if (kind === undefined)
    throw new Error(`a link of the PDF leads to ${place}, which is neither mark nor note`);
  return `${kind === 'note' ? 'ref' : 'note'}-${number}`;
}

function topOf(link: Dictionary): string {
  const top = /^\[\s*(?:[\d.-]+\s+){3}([\d.-]+)\s*\]$/.exec(link.get('Rect') ?? '')?.[1];
  if (top === undefined) throw new Error('a link of the PDF has no place');
  return top;
}
