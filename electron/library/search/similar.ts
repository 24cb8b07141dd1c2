import { saysLittle } from '../../../shared/independence/text-profile';
import type { Input } from '../../../shared/ipc/contract';
import { type ReadableDb, selectNumbers } from '../store/db';
import { factsOf, listVolumes } from './facts';
import { foldWords } from './fold';
import type { Query } from './query';
import { volumeTable } from './volume-size';

/** Words of a passage whose rarity is looked up, and those that are searched for. */
const MOST_LOOKED_UP = 200;
const MOST_WORDS = 16;
/** A word in more than one of so many articles tells nothing. */
const TOO_COMMON = 8;
/** Among fewer articles a word tells something unless nearly all of them have it. */
const FEW_ARTICLES = 64;
const LEAST_LETTERS = 3;
/** They part reprints from rewrites, so they count there; an article that shares only these is about something else. */
const NO_SUBJECT: ReadonlySet<string> = new Set([
  'one',
  'two',
  'first',
  'last',
  'new',
  'many',
  'much',
  'way',
  'round',
]);

/**
 * A query for articles like a passage: its most telling words, any of which may occur. Telling are words that few articles
 * have, counted in the newest volume of the index; a word that only the passage's own article has finds nothing.
 */
export function queryLike(
  db: ReadableDb,
  { text }: NonNullable<Input<'search:begin'>['like']>,
): Query | null {
  const words = [...new Set(foldWords(text).split(' '))].filter(
    (word) => word.length >= LEAST_LETTERS && !saysLittle(word) && !NO_SUBJECT.has(word),
  );
  const volume = listVolumes(db).find((one) => factsOf(db, one).count > 0);
  if (volume === undefined) return null;
  const table = volumeTable(volume);
  const { count } = factsOf(db, volume);
  const rarity = words.slice(0, MOST_LOOKED_UP).map((word) => {
    const [hits = 0] = selectNumbers(db, `SELECT count(*) FROM ${table} WHERE ${table} MATCH @word`, {
      word: `"${word}"`,
    });
    return { word, hits };
  });
  const telling = rarity
    .filter(({ hits }) => hits <= Math.max(count < FEW_ARTICLES ? count * 0.8 : count / TOO_COMMON, 2))
    .sort((a, b) => a.hits - b.hits)
    .slice(0, MOST_WORDS);
  // Words of no article of this volume tell most, if another volume has them.
  const parts = telling.map(
    ({ word }): Query => ({ type: 'words', field: 'anywhere', words: [word], isPrefix: false }),
  );
  return parts.length > 1 ? { type: 'or', parts } : (parts[0] ?? null);
}
