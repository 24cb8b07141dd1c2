import { z } from 'zod';
import { foldTag, LONGEST_TAG, TAG_SEPARATOR, tidyTag } from '../model/tag';
import { MOST_FIELDS, type ReferenceEntry, type ReferenceField } from './reference-entry';
import { decodeTex, encodeTex } from './tex-words';

/** A tag of an article as it leaves in a reference file: put there by the analyst, or a keyword that came with a file. */
export const TagOfRecord = z.strictObject({
  name: z.string().min(1).max(LONGEST_TAG),
  basis: z.enum(['in-text', 'supplied']),
});
export type TagOfRecord = z.infer<typeof TagOfRecord>;
/** Most tags of one record that travel as they are, nested and known as they were; further ones are keywords like any. */
export const MOST_TAGS = 2000;
/** Most tags that are read of one record. */
export const MOST_TAGS_READ = 20_000;

/** The field of each form that holds keywords. */
const FIELDS = { ris: 'KW', bibtex: 'keywords', 'csl-json': 'keyword' } as const;

const fromJson = (value: string): string => {
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : '';
  } catch {
    return '';
  }
};

const PARTED = /[,;\n]/u;
const holdsKeywords = ({ format }: ReferenceEntry, { name }: ReferenceField): boolean =>
  name.toLowerCase() === FIELDS[format].toLowerCase();
const wordsIn = ({ format }: ReferenceEntry, { value }: ReferenceField): string[] =>
  (format === 'bibtex' ? decodeTex(value).words : format === 'csl-json' ? fromJson(value) : value)
    .split(PARTED)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Keywords that a reference file gives a record, in its order and each once; parted by commas, semicolons or lines. */
export const keywordsOf = (entry: ReferenceEntry): string[] => [
  ...new Set(
    entry.fields.filter((field) => holdsKeywords(entry, field)).flatMap((field) => wordsIn(entry, field)),
  ),
];

/** The tag that somebody else's keyword becomes; empty for none. A slash in it nests nothing here. */
export function tagOfKeyword(keyword: string): string {
  const name = tidyTag(keyword.replaceAll(TAG_SEPARATOR, '-'));
  return name.length <= LONGEST_TAG ? name : '';
}

const foldedTags = (keywords: readonly string[]): Set<string> =>
  new Set(keywords.map((word) => foldTag(tagOfKeyword(word))).filter((tag) => tag !== ''));
/** What is left of tags that are read back as the keywords of a file. */
const asKeywords = (tags: readonly TagOfRecord[]): Set<string> =>
  foldedTags(tags.flatMap(({ name }) => name.split(PARTED)));
const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && isWithin(one, other);

/**
 * What tags that were carried along are by now, since other programs change keywords: those whose words still stand among
 * the keywords of the entry, as they were, and what else stands there as keywords of a file. `added`: the latter alone.
 */
export function tagsSince(
  entry: ReferenceEntry,
  carried: readonly TagOfRecord[],
): { tags: TagOfRecord[]; added: string[] } {
  const words = keywordsOf(entry);
  const there = foldedTags(words);
  const kept = carried.filter((tag) => isWithin(asKeywords([tag]), there));
  const known = asKeywords(kept);
  const added = new Map<string, string>();
  for (const name of words.map(tagOfKeyword)) {
    const folded = foldTag(name);
    if (name !== '' && !known.has(folded) && !added.has(folded)) added.set(folded, name);
  }
  const names = [...added.values()].slice(0, MOST_TAGS_READ);
  const tags = [...kept, ...names.map((name): TagOfRecord => ({ name, basis: 'in-text' }))];
  return { tags: tags.slice(0, MOST_TAGS_READ), added: names };
}

/** Whether importing the entries gives exactly these tags, all as keywords of the file. */
export const saidByKeywords = (entries: readonly ReferenceEntry[], tags: readonly TagOfRecord[]): boolean =>
  tags.every(
    ({ name, basis }) => basis === 'in-text' && !name.includes(TAG_SEPARATOR) && !PARTED.test(name),
  ) && isSame(foldedTags(entries.flatMap(keywordsOf)), new Set(tags.map(({ name }) => foldTag(name))));

/** Keywords that are written as fields of their own; of more, RIS has one field for the rest. */
const FIELDS_OF_THEIR_OWN = 100;

/**
 * `entry` with the tags as its keywords. Those that it has stay as they came; the keywords of tags that were taken off go. What
 * could be no tag stays.
 */
export function withKeywords(entry: ReferenceEntry, tags: readonly TagOfRecord[]): ReferenceEntry {
  const { format } = entry;
  const wanted = asKeywords(tags);
  const stays = (word: string): boolean => {
    const tag = foldTag(tagOfKeyword(word));
    return tag === '' || wanted.has(tag);
  };
  const said = foldedTags(keywordsOf(entry));
  const added = tags
    .map(({ name }) => name)
    .filter((name) => !isWithin(asKeywords([{ name, basis: 'supplied' }]), said));
  const kept = entry.fields.flatMap((field) => {
    if (!holdsKeywords(entry, field)) return [field];
    const words = wordsIn(entry, field);
    const left = words.filter(stays);
    if (left.length === words.length) return [field];
    return left.length === 0 ? [] : [{ ...field, value: inForm(format, left) }];
  });
  if (added.length === 0) return { ...entry, fields: kept };
  const place = kept.findLastIndex((field) => holdsKeywords(entry, field));
  const held = kept[place];
  const name = FIELDS[format];
  if (format === 'ris' && kept.length < MOST_FIELDS) {
    const most = Math.min(FIELDS_OF_THEIR_OWN, MOST_FIELDS - kept.length - 1);
    const single = added.slice(0, most).map((word) => ({ name, value: word }));
    const rest = added.slice(most);
    const more = rest.length === 0 ? single : [...single, { name, value: inForm(format, rest) }];
    return { ...entry, fields: kept.toSpliced(place < 0 ? kept.length : place + 1, 0, ...more) };
  }
  // A field stands once in BibTeX and CSL-JSON, and a record of RIS may have no room for another.
  if (!held) return { ...entry, fields: [...kept, { name, value: inForm(format, added) }] };
  const value = inForm(format, [...wordsIn(entry, held), ...added]);
  return { ...entry, fields: kept.with(place, { ...held, value }) };
}

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((each) => whole.has(each));

function inForm(format: ReferenceEntry['format'], words: readonly string[]): string {
  if (format === 'ris') return words.join('; ');
  return format === 'bibtex' ? encodeTex(words.join(', ')) : JSON.stringify(words.join(', '));
}
