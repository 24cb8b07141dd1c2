import type { ArticleRecord } from '../../../shared/model';
import { daySpan } from '../../../shared/model/day-span';
import { publishedSortKey } from '../../../shared/model/published-sort-key';
import { pageAddress } from '../articles/page-address';
import { forgetShelfFacts } from '../shelf/shelf-facts';
import { type ReadableDb, run, selectTuples, type WritableDb } from '../store/db';
import { foldWords } from './fold';
import { VOLUME_SIZE, volumeOf } from './volume-size';

/** Sorts after every title. */
const NO_TITLE = '\u{10ffff}';

/** A title as it sorts: without case, accents and signs, numbers by their value. */
export const titleSortKey = (title: string | null): string =>
  title === null
    ? NO_TITLE
    : foldWords(title)
        .trim()
        .replaceAll(/ +/g, ' ')
        .replaceAll(/\d+/g, (digits) => digits.padStart(9, '0'));

/** A statement that may find a row there copies the pages that it may have to put back. */
const OVER_FORMER = `ON CONFLICT (number) DO UPDATE SET published_key = excluded.published_key, title_key = excluded.title_key,
       day_from = excluded.day_from, day_to = excluded.day_to, outlet = excluded.outlet, kind = excluded.kind,
       language = excluded.language, page_address = excluded.page_address`;

/** Writes what lists and searches need to know of an article beside its words; `isNew`: nothing of it is there yet. */
export function writeFacts(
  db: WritableDb,
  number: number,
  record: ArticleRecord,
  { isNew = false } = {},
): void {
  const span = daySpan(record.published.value);
  run(
    db,
    `INSERT INTO article_facts (number, published_key, title_key, day_from, day_to, outlet, kind, language, page_address)
     VALUES (@number, @publishedKey, @titleKey, @from, @to, @outlet, @kind, @language, @page)
     ${isNew ? '' : OVER_FORMER}`,
    {
      number,
      publishedKey: publishedSortKey(record.published.value) ?? '',
      titleKey: titleSortKey(record.title.value),
      from: span?.from ?? null,
      to: span?.to ?? null,
      outlet: record.outlet.value,
      kind: record.kind.value,
      language: record.language.value,
      page: pageAddress(record.url.value),
    },
  );
  forgetFacts(db, number);
}

/** Names by number: 0 is “not known”. */
class Names {
  readonly list: (string | null)[] = [null];
  private readonly numbers = new Map<string, number>();
  numberOf(name: unknown): number {
    if (typeof name !== 'string') return 0;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

/** What is known of the articles of one volume, by their place in it; places without an article have `present` 0. */
export type VolumeFacts = {
  /** Number of the article at place 0. */
  first: number;
  count: number;
  present: Uint8Array;
  /** As 20250412; 0 where no year is known. */
  dayFrom: Int32Array;
  dayTo: Int32Array;
  /** Numbers in `FactNames`. */
  outlet: Int32Array;
  kind: Int32Array;
  language: Int32Array;
};
export type FactNames = { outlet: Names; kind: Names; language: Names };

type Known = { names: FactNames; volumes: Map<number, VolumeFacts> };
const known = new WeakMap<ReadableDb, Known>();

function knownOf(db: ReadableDb): Known {
  let found = known.get(db);
  if (!found) {
    found = {
      names: { outlet: new Names(), kind: new Names(), language: new Names() },
      volumes: new Map(),
    };
    known.set(db, found);
  }
  return found;
}

export const factNames = (db: ReadableDb): FactNames => knownOf(db).names;

/** What was read of an article's volume is read anew next time. */
export function forgetFacts(db: ReadableDb, number: number): void {
  known.get(db)?.volumes.delete(volumeOf(number));
  forgetShelfFacts(db, number);
}

/** What is known of the articles of a volume, about 100 kB, kept until one of them changes. */
export function factsOf(db: ReadableDb, volume: number): VolumeFacts {
  const { names, volumes } = knownOf(db);
  const remembered = volumes.get(volume);
  if (remembered) return remembered;
  const first = volume * VOLUME_SIZE;
  const facts: VolumeFacts = {
    first,
    count: 0,
    present: new Uint8Array(VOLUME_SIZE),
    dayFrom: new Int32Array(VOLUME_SIZE),
    dayTo: new Int32Array(VOLUME_SIZE),
    outlet: new Int32Array(VOLUME_SIZE),
    kind: new Int32Array(VOLUME_SIZE),
    language: new Int32Array(VOLUME_SIZE),
  };
  const rows = selectTuples(
    db,
    `SELECT number, day_from, day_to, outlet, kind, language FROM article_facts
      WHERE number >= @first AND number < @after`,
    { first, after: first + VOLUME_SIZE },
  );
  for (const [number, dayFrom, dayTo, outlet, kind, language] of rows) {
    const place = Number(number) - first;
    facts.present[place] = 1;
    facts.dayFrom[place] = Number(dayFrom ?? 0);
    facts.dayTo[place] = Number(dayTo ?? 0);
    facts.outlet[place] = names.outlet.numberOf(outlet);
    facts.kind[place] = names.kind.numberOf(kind);
    facts.language[place] = names.language.numberOf(language);
  }
  facts.count = rows.length;
  volumes.set(volume, facts);
  return facts;
}

/** The volumes that may hold articles, the newest first. */
export function listVolumes(db: ReadableDb): number[] {
  const [row] = selectTuples(
    db,
    'SELECT (SELECT min(number) FROM article_facts), (SELECT max(number) FROM article_facts)',
  );
  const [first, last] = row ?? [];
  if (typeof first !== 'number' || typeof last !== 'number') return [];
  const newest = volumeOf(last);
  return Array.from({ length: newest - volumeOf(first) + 1 }, (_, back) => newest - back);
}
