import { z } from 'zod';
import type { ShelfTag } from '../../../shared/ipc/shelf-contract';
import { tagWithParents } from '../../../shared/model/tag';
import { VOLUME_SIZE, volumeOf } from '../search/volume-size';
import { type ReadableDb, selectAll, selectNumbers, selectTuples } from '../store/db';

/** What the shelf says of the articles of one volume of the search index, by their place in it. */
export type VolumeShelf = {
  read: Uint8Array;
  starred: Uint8Array;
  noted: Uint8Array;
  /** With a tag of its own. */
  tagged: Uint8Array;
  /** Tags of the article at place p, its quotes' and those above them included: `tags` from `tagsFrom[p]` to `tagsFrom[p + 1]`. */
  tagsFrom: Int32Array;
  /** Numbers in the vocabulary. */
  tags: Int32Array;
};

/** Every name of a tag that is known, nested ones with the names above them. */
export type Vocabulary = { names: string[]; folded: string[] };

type Known = {
  vocabulary: Vocabulary;
  byFolded: Map<string, number>;
  /** By the id of a tag: numbers of its name and of those above it. */
  closures: Map<number, number[]>;
  /** By article number: ids of tags that its quotes bear. */
  quoteTags: Map<number, number[]>;
  volumes: Map<number, VolumeShelf>;
};
const known = new WeakMap<ReadableDb, Known>();

const TagRow = z.object({ id: z.int(), name: z.string() });

function knownOf(db: ReadableDb): Known {
  const remembered = known.get(db);
  if (remembered) return remembered;
  const found: Known = {
    vocabulary: { names: [], folded: [] },
    byFolded: new Map(),
    closures: new Map(),
    quoteTags: new Map(),
    volumes: new Map(),
  };
  for (const { id, name } of selectAll(db, TagRow, 'SELECT id, name FROM tags ORDER BY folded'))
    found.closures.set(
      id,
      tagWithParents(name).map((each) => {
        const folded = each.toLocaleLowerCase('en');
        const number = found.byFolded.get(folded);
        if (number !== undefined) return number;
        found.byFolded.set(folded, found.vocabulary.names.length);
        found.vocabulary.folded.push(folded);
        return found.vocabulary.names.push(each) - 1;
      }),
    );
  const ofQuotes = `SELECT DISTINCT articles.number, quote_tags.tag_id FROM quote_tags
       JOIN quotes ON quotes.id = quote_tags.quote_id JOIN texts ON texts.id = quotes.text_id
       JOIN articles ON articles.id = texts.article_id`;
  for (const [number, tag] of selectTuples(db, ofQuotes)) {
    const tags = found.quoteTags.get(Number(number));
    if (tags) tags.push(Number(tag));
    else found.quoteTags.set(Number(number), [Number(tag)]);
  }
  known.set(db, found);
  return found;
}

/** Tags of any article or quote have changed. */
export function forgetTags(db: ReadableDb): void {
  known.delete(db);
  counted.delete(db);
}

/** Tags with their counts as they were read last: an article that was opened, or marked, changes none of them. */
const counted = new WeakMap<ReadableDb, ShelfTag[]>();

export function rememberedTags(db: ReadableDb, read: () => ShelfTag[]): ShelfTag[] {
  const found = counted.get(db) ?? read();
  counted.set(db, found);
  return found;
}

/** An article has gone, with its tags. */
export const forgetTagCounts = (db: ReadableDb): void => void counted.delete(db);

/** What the shelf says of one article has changed, its tags included. */
export function forgetShelfFacts(db: ReadableDb, number: number): void {
  const found = known.get(db);
  found?.volumes.delete(volumeOf(number));
}

export const vocabularyOf = (db: ReadableDb): Vocabulary => knownOf(db).vocabulary;

const bitsOf = (db: ReadableDb, table: string, first: number): Uint8Array => {
  const bits = new Uint8Array(VOLUME_SIZE);
  const sql = `SELECT article_number FROM ${table} WHERE article_number >= @first AND article_number < @after`;
  for (const number of selectNumbers(db, sql, { first, after: first + VOLUME_SIZE }))
    bits[number - first] = 1;
  return bits;
};

/** What the shelf says of the articles of a volume, kept until one of them changes. */
export function shelfOf(db: ReadableDb, volume: number): VolumeShelf {
  const { closures, quoteTags, volumes } = knownOf(db);
  const remembered = volumes.get(volume);
  if (remembered) return remembered;
  const first = volume * VOLUME_SIZE;
  const byPlace = new Map<number, Set<number>>();
  const take = (place: number, tag: number): void => {
    let names = byPlace.get(place);
    if (!names) {
      names = new Set();
      byPlace.set(place, names);
    }
    for (const name of closures.get(tag) ?? []) names.add(name);
  };
  const rows = selectTuples(
    db,
    'SELECT article_number, tag_id FROM article_tags WHERE article_number >= @first AND article_number < @after',
    { first, after: first + VOLUME_SIZE },
  );
  const tagged = new Uint8Array(VOLUME_SIZE);
  for (const [number, tag] of rows) {
    tagged[Number(number) - first] = 1;
    take(Number(number) - first, Number(tag));
  }
  for (const [number, tags] of quoteTags)
    if (number >= first && number < first + VOLUME_SIZE) for (const tag of tags) take(number - first, tag);
  const tagsFrom = new Int32Array(VOLUME_SIZE + 1);
  const tags: number[] = [];
  for (let place = 0; place < VOLUME_SIZE; place += 1) {
    tagsFrom[place] = tags.length;
    const names = byPlace.get(place);
    if (names) tags.push(...names);
  }
  tagsFrom[VOLUME_SIZE] = tags.length;
  const shelf: VolumeShelf = {
    read: bitsOf(db, 'read_articles', first),
    starred: bitsOf(db, 'starred_articles', first),
    noted: bitsOf(db, 'article_notes', first),
    tagged,
    tagsFrom,
    tags: Int32Array.from(tags),
  };
  volumes.set(volume, shelf);
  return shelf;
}

/** Whether the article at a place bears one of `wanted` (numbers in the vocabulary). */
export function bearsOneOf(shelf: VolumeShelf, place: number, wanted: ReadonlySet<number>): boolean {
  const to = shelf.tagsFrom[place + 1] ?? 0;
  for (let at = shelf.tagsFrom[place] ?? 0; at < to; at += 1)
    if (wanted.has(shelf.tags[at] ?? -1)) return true;
  return false;
}
