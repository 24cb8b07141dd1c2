import { z } from 'zod';
import type { Input, Output, SearchHit } from '../../../shared/ipc/contract';
import { readFields } from '../articles/read-record';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { matchExpression, parseQuery } from './query';
import { countTerms, makeSnippet, termPattern } from './snippet';

const DEFAULT_LIMIT = 50;
/** A title that has the word says more about an article than a body that has it once. */
const RANK = 'bm25(article_search, 10.0, 5.0, 3.0, 1.0)';
/** Letters of one article searched for a better paragraph once a fitting one is known. */
const ENOUGH_LETTERS = 2_000_000;

const FoundRow = z.object({ id: z.string(), key: z.string(), text_id: z.string() });
const BlockRow = z.object({ paragraph: z.int(), text: z.string() });
const PAGE_OF_BLOCKS = 500;

/** The first block that has the most of the query's terms; null when none has any. */
function bestBlock(
  db: ReadableDb,
  textId: string,
  patterns: readonly RegExp[],
): z.infer<typeof BlockRow> | null {
  let best: z.infer<typeof BlockRow> | null = null;
  let bestCount = 0;
  let letters = 0;
  for (let after = 0; ; ) {
    const blocks = selectAll(
      db,
      BlockRow,
      `SELECT paragraph, text FROM blocks WHERE text_id = @textId AND paragraph > @after ORDER BY paragraph LIMIT ${PAGE_OF_BLOCKS}`,
      { textId, after },
    );
    for (const block of blocks) {
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

/** Articles that contain everything typed, best first, each with the place of the match. `ms` is the time taken. */
export function searchArticles(db: ReadableDb, input: Input<'search:articles'>): Output<'search:articles'> {
  const began = performance.now();
  const terms = parseQuery(input.query);
  if (terms.length === 0) return { hits: [], total: 0, ms: performance.now() - began };
  const expression = matchExpression(terms);
  const { total } = selectOne(
    db,
    z.object({ total: z.int() }),
    'SELECT count(*) AS total FROM article_search WHERE article_search MATCH @expression',
    { expression },
  ) ?? { total: 0 };
  const rows = selectAll(
    db,
    FoundRow,
    `SELECT articles.id, articles.key,
            (SELECT texts.id FROM texts WHERE texts.article_id = articles.id ORDER BY version DESC LIMIT 1) AS text_id
       FROM article_search JOIN articles ON articles.number = article_search.rowid
      WHERE article_search MATCH @expression ORDER BY ${RANK}, articles.number DESC LIMIT @limit`,
    { expression, limit: input.limit ?? DEFAULT_LIMIT },
  );
  const patterns = terms.map(termPattern);
  const hits = rows.map((row): SearchHit => {
    const fields = readFields(db, row.id, ['title', 'outlet', 'published', 'authors']);
    const { title, outlet, published } = fields;
    const block = bestBlock(db, row.text_id, patterns);
    const context =
      block?.text ?? [title.value, ...(fields.authors.value ?? []), outlet.value].filter(Boolean).join(' · ');
    return {
      articleId: row.id,
      key: row.key,
      title,
      outlet,
      published,
      paragraph: block?.paragraph ?? 0,
      ...makeSnippet(context, patterns),
    };
  });
  return { hits, total, ms: performance.now() - began };
}
