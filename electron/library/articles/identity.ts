import { z } from 'zod';
import type { ArticleRecord, Block } from '../../../shared/model';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { hasHash } from '../store/hash';
import { isPasted } from './keys';
import { pageAddress } from './page-address';
import { readFields } from './read-record';

/**
 * When does a file hold a newer text of an article that is stored already? Two articles taken for one would put
 * words into the wrong mouth, while one article kept twice is only untidy; so the rule is narrow:
 *
 * - the same file name, and at least half of the telling paragraphs of the shorter text are equal letter for letter,
 *   while neither address nor outlet nor headline says that it is another piece (saved pages are often all called alike); or
 * - the same web address (of a page, not of a site), and at least one telling paragraph is equal.
 *
 * A paragraph tells when it is long enough not to be furniture that many articles share. Pasted text has no file
 * name. Equal words under another name stay two articles: newspapers reprint the same agency story.
 */
const TELLING_LETTERS = 40;

const ArticleRow = z.object({ id: z.string(), text_id: z.string() });
const IdRow = z.object({ id: z.string() });
const TextRow = z.object({ text: z.string() });
const TwinRow = z.object({ id: z.string(), key: z.string() });
const ArticleIdRow = z.object({ article_id: z.string() });

const LATEST_TEXT =
  '(SELECT t.id FROM texts AS t WHERE t.article_id = a.id ORDER BY t.version DESC LIMIT 1) AS text_id';

const telling = (texts: readonly string[]): Set<string> =>
  new Set(texts.filter((text) => text.length >= TELLING_LETTERS));

/** The stored article that a new file is a newer text of, or undefined. */
export function findSameArticle(
  db: ReadableDb,
  candidate: {
    fileName: string;
    record: Pick<ArticleRecord, 'url' | 'outlet' | 'title'>;
    blocks: readonly Pick<Block, 'text'>[];
    isSample: boolean;
  },
): string | undefined {
  const isNamed = !isPasted(candidate.fileName) && hasFileName(db, candidate.fileName);
  const address = pageAddress(candidate.record.url.value);
  if (!isNamed && address === null) return undefined;
  const ours = telling(candidate.blocks.map((block) => block.text));
  if (ours.size === 0) return undefined;
  const isSample = Number(candidate.isSample);
  const shared = (textId: string): { count: number; ofShorter: number } => {
    const rows = selectAll(db, TextRow, 'SELECT text FROM blocks WHERE text_id = @textId', { textId });
    const theirs = telling(rows.map((row) => row.text));
    const count = [...theirs].filter((text) => ours.has(text)).length;
    return { count, ofShorter: count / Math.max(1, Math.min(ours.size, theirs.size)) };
  };
  if (isNamed) {
    const sameName = selectAll(
      db,
      ArticleRow,
      `SELECT DISTINCT a.id, ${LATEST_TEXT} FROM articles AS a JOIN texts ON texts.article_id = a.id
        WHERE texts.file_name = @fileName AND a.is_sample = @isSample ORDER BY a.number`,
      { fileName: candidate.fileName, isSample },
    );
    const found = sameName
      .map((row) => ({ row, share: shared(row.text_id).ofShorter }))
      .filter(({ row, share }) => share >= 0.5 && !isAnother(readFields(db, row.id), candidate.record, share))
      .sort((a, b) => b.share - a.share)[0];
    if (found) return found.row.id;
  }
  if (address === null) return undefined;
  const withUrl = selectAll(
    db,
    IdRow,
    `SELECT a.id FROM article_facts AS f JOIN articles AS a ON a.number = f.number
      WHERE f.page_address = @address AND a.is_sample = @isSample ORDER BY a.number`,
    { isSample, address },
  );
  return withUrl.find((row) => {
    const latest = selectOne(
      db,
      ArticleRow,
      `SELECT a.id, ${LATEST_TEXT} FROM articles AS a WHERE a.id = @id`,
      { id: row.id },
    );
    return latest !== undefined && shared(latest.text_id).count > 0;
  })?.id;
}

/**
 * Whether two records tell of two pieces: another page, another outlet, or headlines with hardly a word in common. Only
 * what was read in the files counts; what the analyst set says nothing of the file to come.
 */
function isAnother(
  stored: ArticleRecord,
  record: Pick<ArticleRecord, 'url' | 'outlet' | 'title'>,
  share: number,
): boolean {
  const read = (from: typeof record, field: keyof typeof record): string | null =>
    from[field].basis === 'in-text' ? from[field].value : null;
  const [theirs, ours] = [pageAddress(read(stored, 'url')), pageAddress(read(record, 'url'))];
  if (theirs !== null && ours !== null) return theirs !== ours;
  const [outlet, other] = [read(stored, 'outlet'), read(record, 'outlet')];
  if (outlet !== null && other !== null && !isSameOutlet(outlet, other)) return true;
  // A headline may change, and with it a part of the text; where hardly a word of it is left while the text differs,
  // too, it is that of another piece.
  if (share === 1) return false;
  const [title, newer] = [wordsOf(read(stored, 'title')), wordsOf(read(record, 'title'))];
  return title.size > 1 && newer.size > 1 && shareOf(title, newer) < 0.25;
}

/** Words that tell no outlet from another. */
const EMPTY_WORDS = new Set(['the', 'a', 'com', 'net', 'org', 'pk', 'www']);
/** Words that many outlets have in their names: alone they name none. */
const COMMON_WORDS = new Set(['daily', 'news', 'time', 'times']);

/**
 * Names of one outlet: the same letters (“The News” and “thenews.com.pk”), or all telling words of the shorter in the
 * longer, one of them its own (“Dawn” and “Dawn News”, but neither “The Nation” and “The News” nor “Indus Times” and
 * “Indus Post”).
 */
function isSameOutlet(one: string, other: string): boolean {
  const [a, b] = [withoutEndings(one), withoutEndings(other)];
  const [lettersA, lettersB] = [lettersOf(a), lettersOf(b)];
  // A name without letters says nothing.
  if (lettersA === '' || lettersB === '' || lettersA === lettersB) return true;
  const [shorter, longer] = [outletWords(a), outletWords(b)].sort((x, y) => x.length - y.length);
  return (
    shorter !== undefined &&
    longer !== undefined &&
    shorter.some((word) => !COMMON_WORDS.has(word)) &&
    shorter.every((word) => longer.includes(word))
  );
}

/** A name in small letters; of one like a domain, what stands before its endings. */
function withoutEndings(name: string): string {
  const plain = name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  return /^[^\s.]\S*\.\S+$/.test(plain)
    ? plain.replace(/^www\./, '').replace(/(?:\.(?:com|net|org|edu|gov|info|co|tv|news|[a-z]{2}))+$/, '')
    : plain;
}

const lettersOf = (name: string): string =>
  name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').replace(/^the(?=.{3})/u, '');

const outletWords = (name: string): string[] => [
  ...new Set((name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word))),
];

const wordsOf = (value: string | null): Set<string> =>
  new Set(value?.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size);

const hasFileName = (db: ReadableDb, fileName: string): boolean =>
  selectOne(db, IdRow, 'SELECT id FROM texts WHERE file_name = @fileName LIMIT 1', {
    fileName,
  }) !== undefined;

/** Another article with the very same words, for a warning. */
export function findSameWords(db: ReadableDb, wordsSha256: string): { id: string; key: string } | undefined {
  // Mostly there is none, and sorting costs even then.
  const any = selectOne(
    db,
    ArticleIdRow,
    `SELECT article_id FROM texts WHERE ${hasHash('sha256', 'wordsSha256')} LIMIT 1`,
    {
      wordsSha256,
    },
  );
  if (!any) return undefined;
  return selectOne(
    db,
    TwinRow,
    `SELECT articles.id, articles.key FROM texts JOIN articles ON articles.id = texts.article_id
      WHERE ${hasHash('texts.sha256', 'wordsSha256')} ORDER BY articles.number LIMIT 1`,
    { wordsSha256 },
  );
}
