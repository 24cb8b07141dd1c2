import { z } from 'zod';
import type { ArticleRecord } from '../../../shared/model';
import { certainYear } from '../../../shared/model/edtf';
import { type ReadableDb, selectAll, selectOne } from '../store/db';

const LONGEST = 60;

/** Letters that can stand in a citation key of Pandoc's Markdown without braces. */
const asKey = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST);

const familyName = (name: string): string => {
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
    z.object({ accession: z.string() }),
    `SELECT accession FROM articles WHERE accession GLOB 'paste-[0-9]*'`,
  );
  const numbers = rows
    .map((row) => Number(row.accession.slice('paste-'.length)))
    .filter(Number.isSafeInteger);
  return `paste-${Math.max(0, ...numbers) + 1}`;
}

/**
 * A free key: `given` where there is one, else family name and year when both are known for certain, else the accession;
 * `-2`, `-3` … on a clash.
 */
export function newKey(db: ReadableDb, record: ArticleRecord, accession: string, given?: string): string {
  const year = record.published.value === null ? null : certainYear(record.published.value);
  const family = asKey(familyName(record.authors.value?.[0] ?? '')).toLowerCase();
  const wanted =
    given ?? ((family !== '' && year !== null ? `${family}-${year}` : asKey(accession)) || 'article');
  // Two keys that differ in case only would be taken for one another.
  const isTaken = (key: string): boolean =>
    selectOne(db, z.object({ key: z.string() }), 'SELECT key FROM articles WHERE lower(key) = lower(@key)', {
      key,
    }) !== undefined;
  if (!isTaken(wanted)) return wanted;
  // Doubling and halving: of a busy author's year a hundred may be taken.
  const numbered = (number: number): string => `${wanted}-${number}`;
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
  return numbered(free);
}
