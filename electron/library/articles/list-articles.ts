import { z } from 'zod';
import type { Input, Output } from '../../../shared/ipc/contract';
import type { ArticleSummary } from '../../../shared/model';
import { type ReadableDb, selectAll, selectOne } from '../store/db';
import { readFields } from './read-record';

// A start waits for this file and what it imports: it stays apart from what only later requests need.

/** Letters of an opening: enough to tell untitled articles apart in a list. */
const OPENING_LENGTH = 160;

/** The first words of a body, cut at a space. */
export function openingOf(text: string): string {
  if (text.length <= OPENING_LENGTH) return text;
  const cut = text.slice(0, OPENING_LENGTH + 1);
  const space = cut.search(/\s\S*$/u);
  return `${cut.slice(0, space > 0 ? space : OPENING_LENGTH)} …`;
}

const SummaryRow = z.object({
  number: z.int(),
  id: z.string(),
  key: z.string(),
  is_sample: z.int(),
  opening: z.string(),
  paragraphs: z.int(),
  quotes: z.int(),
  open_quotes: z.int(),
  imported_at: z.string(),
});
const Total = z.object({ total: z.int() });

const SUMMARY = `SELECT a.number, a.id, a.key, a.is_sample, t.imported_at,
            coalesce(substr((SELECT text FROM blocks WHERE text_id = t.id AND paragraph = 1), 1, ${OPENING_LENGTH * 2}), '') AS opening,
            (SELECT count(*) FROM blocks WHERE text_id = t.id) AS paragraphs,
            (SELECT count(*) FROM quotes JOIN texts ON texts.id = quotes.text_id WHERE texts.article_id = a.id) AS quotes,
            (SELECT count(*) FROM open_quotes WHERE article_id = a.id) AS open_quotes
       FROM articles AS a
       JOIN texts AS t ON t.article_id = a.id
        AND t.version = (SELECT max(version) FROM texts WHERE article_id = a.id)`;

function summaryFromRow(db: ReadableDb, row: z.infer<typeof SummaryRow>): ArticleSummary {
  const { title, outlet, authors, published } = readFields(db, row.id, [
    'title',
    'outlet',
    'authors',
    'published',
  ]);
  return {
    id: row.id,
    key: row.key,
    title,
    opening: openingOf(row.opening),
    outlet,
    authors,
    published,
    paragraphs: row.paragraphs,
    quotes: row.quotes,
    openQuotes: row.open_quotes,
    isSample: row.is_sample === 1,
    importedAt: row.imported_at,
  };
}

/** Newest import first, by the order of import and not by the clock. */
export function listArticles(db: ReadableDb, input: Input<'articles:list'>): Output<'articles:list'> {
  const { total } = selectOne(db, Total, 'SELECT count(*) AS total FROM articles') ?? { total: 0 };
  const rows = selectAll(db, SummaryRow, `${SUMMARY} ORDER BY a.number DESC LIMIT @limit OFFSET @offset`, {
    limit: input.limit ?? -1,
    offset: input.offset ?? 0,
  });
  return { articles: rows.map((row) => summaryFromRow(db, row)), total };
}

/** Rows of articles by number, in the order asked; those that are gone are left out. */
export const listRows = (db: ReadableDb, numbers: readonly number[]): Output<'articles:rows'> =>
  numbers.flatMap((number) => {
    const row = selectOne(db, SummaryRow, `${SUMMARY} WHERE a.number = @number`, { number });
    return row ? [{ ...summaryFromRow(db, row), number }] : [];
  });

/** Rows of articles by id, in the order asked; those that are gone are left out. */
export const listSummaries = (db: ReadableDb, articleIds: readonly string[]): Output<'articles:summaries'> =>
  articleIds.flatMap((id) => {
    const row = selectOne(db, SummaryRow, `${SUMMARY} WHERE a.id = @id`, { id });
    return row ? [summaryFromRow(db, row)] : [];
  });
