import type { SearchHit } from '../../../shared/ipc/search-contract';
import { printedAuthor } from '../../../shared/model/author-names';
import { openingOf } from '../articles/list-articles';
import { readFields } from '../articles/read-record';
import { type ReadableDb, selectTuples } from '../store/db';
import { type Query, wantedWords } from './query';
import { countTerms, makeSnippet } from './snippet';
import type { FoldedSpellings } from './spellings';
import { wordsPattern } from './text-expression';

/** Letters of one article searched for a better paragraph once a fitting one is known. */
const ENOUGH_LETTERS = 2_000_000;
const PAGE_OF_BLOCKS = 500;
/** Of common words the first paragraphs mostly have all. */
const FIRST_BLOCKS = 6;
const SHOWN_FIELDS = ['title', 'outlet', 'published'] as const;
const RECORD_FIELDS_SEARCHED = [...SHOWN_FIELDS, 'authors'] as const;

const OPENING_LETTERS = 400;

type FoundBlock = { paragraph: number; text: string };
/** The best block of a text, and its first words. */
type ReadText = { best: FoundBlock | null; opening: string };

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

/** The first block that has the most of the query's terms, null when none has any; and how the text opens. */
function readText(db: ReadableDb, textId: string, patterns: readonly RegExp[]): ReadText {
  let best: FoundBlock | null = null;
  let bestCount = 0;
  let letters = 0;
  let opening: string | null = null;
  let most = patterns.length === 0 ? 1 : FIRST_BLOCKS;
  for (let after = 0; ; most = PAGE_OF_BLOCKS) {
    const blocks = selectTuples(
      db,
      `SELECT paragraph, text FROM blocks WHERE text_id = @textId AND paragraph > @after ORDER BY paragraph LIMIT @most`,
      { textId, after, most },
    );
    opening ??= String(blocks[0]?.[1] ?? '');
    if (patterns.length === 0) return { best, opening };
    for (const [number, words] of blocks) {
      const block = { paragraph: Number(number), text: String(words) };
      const count = countTerms(block.text, patterns);
      if (count > bestCount) {
        best = block;
        bestCount = count;
      }
      letters += block.text.length;
      if (bestCount === patterns.length || (best && letters > ENOUGH_LETTERS)) return { best, opening };
      after = block.paragraph;
    }
    if (blocks.length < most) return { best, opening };
  }
}

/** An article as it is shown among the hits; undefined when it is gone. */
export function describeHit(db: ReadableDb, number: number, patterns: HitPatterns): SearchHit | undefined {
  const [row] = selectTuples(
    db,
    `SELECT a.id, a.key, (SELECT id FROM texts WHERE article_id = a.id ORDER BY version DESC LIMIT 1)
       FROM articles AS a WHERE a.number = @number`,
    { number },
  );
  if (!row) return undefined;
  const [articleId = '', key = '', textId = ''] = row.map(String);
  const { best, opening } = readText(db, textId, patterns.body);
  const { title, outlet, published, authors } = readFields(
    db,
    articleId,
    best ? SHOWN_FIELDS : RECORD_FIELDS_SEARCHED,
  );
  const found = { articleId, number, key, title, opening: openingOf(opening), outlet, published };
  if (best) return { ...found, paragraph: best.paragraph, ...makeSnippet(best.text, patterns.body) };
  const record = [title.value, ...(authors.value ?? []).map(printedAuthor), outlet.value]
    .filter(Boolean)
    .join(' · ');
  const fromRecord = makeSnippet(record, patterns.record);
  return fromRecord.matches.length > 0
    ? { ...found, paragraph: 0, ...fromRecord }
    : { ...found, paragraph: 0, ...makeSnippet(opening.slice(0, OPENING_LETTERS), []) };
}
