import type { PlacedListNodeJson, PlacedListOf } from '../model/brief';

// The place of a list is written as Pandoc writes the place of its references: a division without words of its own. Words
// of a brief are never read so: the writer escapes colons at the beginning of a line.

const IDS: Readonly<Record<PlacedListOf, string>> = { notes: 'notes', sources: 'refs' };
const NAMES: Readonly<Record<string, PlacedListOf>> = { notes: 'notes', refs: 'sources', sources: 'sources' };

const OPENING =
  /^:{3,}\s*(?:(notes|refs|sources)|\{\s*#(notes|refs|sources)(?:\s+title="((?:[^"\\]|\\.)*)")?\s*\})\s*:*\s*$/u;

/** What a line says that opens the place of a list; null for any other line. */
export function readPlaceOpening(line: string): PlacedListNodeJson | null {
  const [, bare, id, title = ''] = OPENING.exec(line) ?? [];
  const of = NAMES[bare ?? id ?? ''];
  if (of === undefined) return null;
  const heading = title.replaceAll(/\\(.)/gu, '$1').trim().slice(0, 200);
  return { type: 'placed-list', of, ...(heading !== '' && { heading }) };
}

export const isPlaceClosing = (line: string): boolean => /^:{3,}\s*$/u.test(line);

export function writePlacedList({ of, heading }: Omit<PlacedListNodeJson, 'type'>): string {
  const title = heading?.replaceAll(/\s+/gu, ' ').replaceAll(/["\\]/gu, '\\$&');
  return `::: {#${IDS[of]}${title === undefined ? '' : ` title="${title}"`}}\n:::`;
}
