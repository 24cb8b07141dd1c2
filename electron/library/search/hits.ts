import { z } from 'zod';
import type { SearchHit } from '../../../shared/ipc/search-contract';
import { openingOf } from '../articles/list-articles';
import { readFields } from '../articles/read-record';
import { type ReadableDb, selectOne, selectTuples } from '../store/db';
import { type Query, wantedWords } from './query';
import { countTerms, makeSnippet } from './snippet';
import type { FoldedSpellings } from './spellings';
import { wordsPattern } from './text-expression';

/** Letters of one article searched for a better paragraph once a fitting one is known. */
const ENOUGH_LETTERS = 2_000_000;
const PAGE_OF_BLOCKS = 500;
const OPENING_LETTERS = 400;

const FoundRow = z.object({ id: z.string(), key: z.string(), text_id: z.string(), opening: z.string() });
type FoundBlock = { paragraph: number; text: string };

/** What to look for in the words of a hit. */
export type HitPatterns = {
  /** In paragraphs. */
  body: readonly RegExp[];
  /** In title, authors and outlet. */
  record: readonly RegExp[];
};

export function hitPatterns(query: Query | null, spellings: FoldedSpellings): HitPatterns {
  const words = wantedWords(query);
  return {
    body: words.filter(({ field }) => field === 'anywhere').map((one) => wordsPattern(one, spellings)),
    record: words.map((one) => wordsPattern(one, spellings)),
  };
}

/** The first block that has the most of the query's terms; null when none has any. */
function bestBlock(db: ReadableDb, textId: string, patterns: readonly RegExp[]): FoundBlock | null {
  if (patterns.length === 0) return null;
  let best: FoundBlock | null = null;
  let bestCount = 0;
  let letters = 0;
  for (let after = 0; ; ) {
    const blocks = selectTuples(
      db,
      `SELECT paragraph, text FROM blocks WHERE text_id = @textId AND paragraph > @after ORDER BY paragraph LIMIT ${PAGE_OF_BLOCKS}`,
      { textId, after },
    );
    for (const [number, words] of blocks) {
      const block = { paragraph: Number(number), text: String(words) };
      const count = countTerms(block.text, patterns);
      if (count > bestCount) {
        best = block;
        bestCount = count;
      }
      letters += block.text.length;
      if (bestCount === patterns.length || (best && letters > ENOUGH_LETTERS)) return best;
      after = block.paragraph;
    }
    if (blocks.length < PAGE_OF_BLOCKS) return best;
  }
}

/** An article as it is shown among the hits; undefined when it is gone. */
export function describeHit(db: ReadableDb, number: number, patterns: HitPatterns): SearchHit | undefined {
  const row = selectOne(
    db,
    FoundRow,
    `SELECT articles.id, articles.key, texts.id AS text_id,
            coalesce((SELECT substr(text, 1, ${OPENING_LETTERS}) FROM blocks WHERE text_id = texts.id AND paragraph = 1), '') AS opening
       FROM articles JOIN texts ON texts.article_id = articles.id
      WHERE articles.number = @number ORDER BY texts.version DESC LIMIT 1`,
    { number },
  );
  if (!row) return undefined;
  const { title, outlet, published, authors } = readFields(db, row.id, [
    'title',
    'outlet',
    'published',
    'authors',
  ]);
  const found = {
    articleId: row.id,
    number,
    key: row.key,
    title,
    opening: openingOf(row.opening),
    outlet,
    published,
  };
  const block = bestBlock(db, row.text_id, patterns.body);
  if (block) return { ...found, paragraph: block.paragraph, ...makeSnippet(block.text, patterns.body) };
  const record = [title.value, ...(authors.value ?? []), outlet.value].filter(Boolean).join(' · ');
  const fromRecord = makeSnippet(record, patterns.record);
  return fromRecord.matches.length > 0
    ? { ...found, paragraph: 0, ...fromRecord }
    : { ...found, paragraph: 0, ...makeSnippet(row.opening, []) };
}
