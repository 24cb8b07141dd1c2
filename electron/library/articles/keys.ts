import { z } from 'zod';
import type { ArticleRecord } from '../../../shared/model';
import { authorKind, withoutBraces } from '../../../shared/model/author-names';
import { certainYear } from '../../../shared/model/edtf';
import { isKeyOfRemoved } from '../shelf/acts';
import { type ReadableDb, selectAll, selectOne } from '../store/db';

const LONGEST = 60;

const AccessionRow = z.object({ accession: z.string() });
const KeyRow = z.object({ key: z.string() });

/** Letters that can stand in a citation key of Pandoc's Markdown without braces. */
const asKey = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST);

/** The family's name of a person, all of an institution's. */
const familyName = (name: string): string => {
  if (authorKind(name) === 'institution') return withoutBraces(name);
  const [beforeComma = '', ...rest] = name.split(',');
  return rest.length > 0 ? beforeComma : (name.trim().split(/\s+/).at(-1) ?? '');
};

/** File name without folders and extension. */
export const fileStem = (fileName: string): string => {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(0, dot) : base;
};

const PASTED = /^(pasted text)?$/i;
export const isPasted = (fileName: string): boolean => PASTED.test(fileName.trim());

/** The file's stem, or the next paste number. */
export function newAccession(db: ReadableDb, fileName: string): string {
  if (!isPasted(fileName)) return fileStem(fileName) || fileName;
  const rows = selectAll(
    db,
    AccessionRow,
    `SELECT accession FROM articles WHERE accession GLOB 'paste-[0-9]*'`,
  );
  const numbers = rows
    .map((row) => Number(row.accession.slice('paste-'.length)))
    .filter(Number.isSafeInteger);
  return `paste-${Math.max(0, ...numbers) + 1}`;
}

/**
 * A free key: `own` where there is one, else family name and year when both are known for certain, else the accession;
 * `-2`, `-3` … on a clash, also with an article that was removed and may come back.
 */
export function newKey(db: ReadableDb, record: ArticleRecord, accession: string, own?: string): string {
  const year = record.published.value === null ? null : certainYear(record.published.value);
  const family = asKey(familyName(record.authors.value?.[0] ?? '')).toLowerCase();
  const wanted =
    own ?? ((family !== '' && year !== null ? `${family}-${year}` : asKey(accession)) || 'article');
  // Two keys that differ in case only would be taken for one another.
  const isTaken = (key: string): boolean =>
    selectOne(
      db,
      KeyRow,
      `SELECT key FROM articles WHERE key = lower(@key)
        UNION ALL SELECT key FROM articles WHERE lower(key) = lower(@key) AND key <> lower(key)
        UNION ALL SELECT key FROM merged_articles WHERE lower(key) = lower(@key) LIMIT 1`,
      { key },
    ) !== undefined || isKeyOfRemoved(db, key);
  if (!isTaken(wanted)) return wanted;
  const numbered = (number: number): string => `${wanted}-${number}`;
  const given = givenOf(db);
  // Where this process gave the last one, the next is mostly free. What it gave may have been taken back since.
  const before = given.get(wanted);
  if (before !== undefined && isTaken(numbered(before)) && !isTaken(numbered(before + 1))) {
    given.set(wanted, before + 1);
    return numbered(before + 1);
  }
  // Doubling and halving: of a busy author's year a hundred may be taken.
  let taken = 1;
  let free = 2;
  while (isTaken(numbered(free))) {
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (isTaken(numbered(middle))) taken = middle;
    else free = middle;
  }
  if (given.size >= REMEMBERED_KEYS) given.clear();
  given.set(wanted, free);
  return numbered(free);
}

/** The last number given to a key that was taken, by key. */
const givenNumbers = new WeakMap<ReadableDb, Map<string, number>>();
const REMEMBERED_KEYS = 10_000;

function givenOf(db: ReadableDb): Map<string, number> {
  let given = givenNumbers.get(db);
  if (!given) {
    given = new Map();
    givenNumbers.set(db, given);
  }
  return given;
}
