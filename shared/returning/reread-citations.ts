import type { CiteItem, Locator } from '../model';
import type { BriefComparison } from './compare-brief';
import type { ExportRecord } from './difference';
import { type Item, printedItems } from './line-items';
import { type CitationChanges, exportedCitations } from './named-citations';
import { type Piece, type PrintedBrief, wordsOfPieces } from './returned-brief';

/** How the exported brief prints with other sources in some of its citations. */
export type PrintWith = (changes: CitationChanges) => PrintedBrief;

/**
 * Citations rendered in all while a file is read: seconds. A brief of a hundred citations and twenty changed ones stays far
 * below; where a file changed hundreds, the last of them are only listed.
 */
const MOST_RENDERED = 20_000;

/** Nobody writes a citation of more characters; a pattern with three holes would take long over them. */
const LONGEST_WORDS = 4000;

/** The words of every citation by the name of its mark. */
function citationWords({ lines, notes }: PrintedBrief, isOwnNote: (number: number) => boolean) {
  const words = new Map<string, string>();
  for (const pieces of [...lines.map((line) => line.pieces), ...notes])
    for (const item of printedItems(pieces)) if (isCitation(item)) words.set(item.id, item.words);
  notes.forEach((note, index) => {
    if (!isOwnNote(index + 1)) words.set(`n${index + 1}`, wordsOfPieces(note));
  });
  return words;
}

const isCitation = (item: Item): item is Extract<Item, { kind: 'atom' }> =>
  item.kind === 'atom' && /^c\d/u.test(item.id);

/** Is the note of that number the analyst's own, not a citation? */
export const isOwnNote = ({ isNoteStyle, ownNotes }: ExportRecord, number: number): boolean =>
  !isNoteStyle || ownNotes.includes(number);

/** Words of citations that came back otherwise than they were printed. */
export function changedCitations(
  record: ExportRecord,
  { lines, noteOf, notes }: BriefComparison,
): Map<string, { before: string; after: string }> {
  const own = (number: number) => isOwnNote(record, number);
  const before = citationWords(record.printed, own);
  const numbered: Piece[][] = record.printed.notes.map((_, index) => [
    ...(notes[noteOf.get(index + 1) ?? -1] ?? []),
  ]);
  const after = citationWords({ lines: [...lines], notes: numbered }, own);
  const changed = new Map<string, { before: string; after: string }>();
  for (const [name, words] of before) {
    const now = after.get(name);
    const isGone = now === undefined || (name.startsWith('n') && !noteOf.has(Number(name.slice(1))));
    if (!isGone && now !== words) changed.set(name, { before: words, after: now });
  }
  return changed;
}

/**
 * What changed words of citations say: another place, other words in front of a source or behind it, a source less. A guess
 * counts only if the style prints from it just what the file says; everything else stays words that nobody can take over.
 */
export function rereadCitations(
  record: ExportRecord,
  comparison: BriefComparison,
  print: PrintWith,
): CitationChanges {
  const found = new Map<string, CiteItem[]>();
  const changed = changedCitations(record, comparison);
  if (changed.size === 0) return found;
  const citations = exportedCitations(record);
  const own = (number: number) => isOwnNote(record, number);
  let left = MOST_RENDERED;
  const wordsOf = (name: string, items: readonly CiteItem[]): string | null => {
    left -= citations.size;
    return left < 0 ? null : (citationWords(print(new Map([[name, items]])), own).get(name) ?? null);
  };
  // A record or setting that changed since prints other words by itself: nothing can be told from these.
  const asBefore = citationWords(print(new Map()), own);
  for (const [name, { before, after }] of changed) {
    const exported = citations.get(name)?.items;
    if (!exported || after.trim() === '' || after.length > LONGEST_WORDS) continue;
    if (!saysTheSame(asBefore.get(name) ?? '', before)) continue;
    const items = reread(exported, after, (tried) => wordsOf(name, tried));
    if (items) found.set(name, items);
  }
  return found;
}

const PREFIX = 'Xqprefixq';
const SUFFIX = 'Xqsuffixq';
const PLACE = '98765';

function reread(
  exported: readonly CiteItem[],
  after: string,
  wordsOf: (items: readonly CiteItem[]) => string | null,
): CiteItem[] | null {
  const prints = (items: readonly CiteItem[]): boolean => {
    const words = wordsOf(items);
    return words !== null && saysTheSame(words, after);
  };
  for (const [at, item] of exported.entries()) {
    const replaced = (by: CiteItem) => exported.map((each, index) => (index === at ? by : each));
    for (const shape of shapesOf(item)) {
      const template = wordsOf(replaced({ ...bare(item), ...shape }));
      const read = template === null ? null : readBy(template, after);
      const filled = read && fill(item, shape, read);
      if (filled && prints(replaced(filled))) return replaced(filled);
    }
  }
  if (exported.length > 1)
    for (const at of exported.keys()) {
      const rest = exported.filter((_, index) => index !== at);
      if (prints(rest)) return rest;
    }
  return null;
}

type Shape = Pick<CiteItem, 'locator' | 'prefix' | 'suffix'>;

const bare = ({ locator: _, prefix: __, suffix: ___, ...rest }: CiteItem): CiteItem => rest;

/** Which of the three a source has, first as it was, then the likelier others. */
function shapesOf(item: CiteItem): Shape[] {
  const shape = (prefix: boolean, suffix: boolean, label: Locator['label'] | null): Shape => ({
    ...(prefix && { prefix: PREFIX }),
    ...(suffix && { suffix: SUFFIX }),
    ...(label !== null && { locator: { label, value: PLACE } }),
  });
  const own = item.locator?.label ?? null;
  const [prefix, suffix] = [item.prefix !== undefined, item.suffix !== undefined];
  const labels = [...new Set([own, 'paragraph' as const, 'page' as const, 'section' as const, null])];
  const all = [prefix, !prefix].flatMap((withPrefix) =>
    [suffix, !suffix].flatMap((withSuffix) => labels.map((label) => shape(withPrefix, withSuffix, label))),
  );
  const distance = (each: Shape): number =>
    [
      (each.prefix !== undefined) !== prefix,
      (each.suffix !== undefined) !== suffix,
      (each.locator?.label ?? null) !== own,
    ].filter(Boolean).length;
  return all.sort((a, b) => distance(a) - distance(b));
}

/** Forms of one mark that styles and people write for each other, and names of places for one or for several. */
const LIKE: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^[-\u2010-\u2015]/u, () => '[-\u2010-\u2015]'],
  [/^["“”„]/u, () => '["“”„]'],
  [/^['‘’]/u, () => "['‘’]"],
  [/^\s+/u, () => '\\s+'],
  [
    /^(?:paragraph|para|par|page|section|sec|chapter|chap|line|note|verse|volume|vol)s?\.? (?=[\d[(])/iu,
    (found) => `${/^\p{L}+?(?=s?\.? $)/u.exec(found)?.[0] ?? ''}s?\\.?\\s+`,
  ],
  [/^pp?\. (?=\d)/u, () => 'pp?\\.\\s+'],
  [/^¶+/u, () => '¶+'],
  [/^§+/u, () => '§+'],
];
const HOLES: Readonly<Record<string, string>> = {
  [PREFIX]: '(?<prefix>.+?)',
  [SUFFIX]: '(?<suffix>.+?)',
  [PLACE]: '(?<place>.+?)',
};

/** A pattern for words as a style prints them; the first letter may be large or small, for a prefix changes that. */
function patternOf(words: string): RegExp {
  let pattern = '';
  let rest = words.trim();
  while (rest !== '') {
    const hole = Object.keys(HOLES).find((each) => rest.startsWith(each));
    if (hole !== undefined) {
      // A hole that stands twice says the same twice; only the first is read.
      pattern += pattern.includes(HOLES[hole] ?? '') ? '.+?' : HOLES[hole];
      rest = rest.slice(hole.length);
      continue;
    }
    const like = LIKE.map(([form, toSource]) => ({ found: form.exec(rest)?.[0], toSource })).find(
      ({ found }) => found !== undefined,
    );
    if (like?.found !== undefined) {
      pattern += like.toSource(like.found);
      rest = rest.slice(like.found.length);
      continue;
    }
    const [letter = ''] = rest;
    const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
    const hasCases = pattern === '' && small !== large && [...large].length === 1;
    pattern += hasCases ? `[${small}${large}]` : escaped(letter);
    rest = rest.slice(letter.length);
  }
  return new RegExp(`^${pattern}$`, 'su');
}

const saysTheSame = (printed: string, said: string): boolean => patternOf(printed).test(said.trim());

type Read = { prefix?: string | undefined; suffix?: string | undefined; place?: string | undefined };
function readBy(template: string, words: string): Read | null {
  const found = patternOf(template).exec(words.trim());
  return found && (found.groups ?? {});
}

/** What a place looks like; whatever else stands where one was is no place. */
const A_PLACE =
  /^(?:\d[\d:.]*\p{L}?|[ivxlcdm]+)(?:\s*(?:[-\u2010-\u2015,&]|and)\s*(?:\d[\d:.]*\p{L}?|[ivxlcdm]+))*$/iu;

/** Words that begin so are a place, and were read by a shape that has none. */
const BEGINS_WITH_PLACE = /^(?:\p{L}{1,9}\.?\s*|[¶§]+\s*)?[[(]?\d/u;

/** A source with what was read in the holes of its shape; null where that cannot be meant. */
function fill(item: CiteItem, shape: Shape, { prefix, suffix, place }: Read): CiteItem | null {
  const filled = bare(item);
  if (shape.locator) {
    const value = place?.trim() ?? '';
    const isOld = value === item.locator?.value;
    if (value.length > 100 || (!isOld && !A_PLACE.test(value))) return null;
    filled.locator = {
      label: shape.locator.label,
      value: isOld ? value : value.replace(/\s*[\u2010-\u2015]\s*/gu, '-'),
    };
  }
  const words = { prefix: prefix?.trim() ?? '', suffix: suffix?.trim() ?? '' };
  for (const field of ['prefix', 'suffix'] as const) {
    if (shape[field] === undefined) continue;
    if (words[field] === '' || words[field].length > 1000) return null;
    if (field === 'suffix' && words[field] !== item.suffix && BEGINS_WITH_PLACE.test(words[field]))
      return null;
    // As it was typed, where a style only set it.
    const typed = item[field];
    filled[field] = typed !== undefined && saysTheSame(typed, words[field]) ? typed : words[field];
  }
  return filled;
}
