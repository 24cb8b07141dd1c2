import { z } from 'zod';
import { findAgain } from '../../../shared/anchoring/find-again';
import {
  type Quote,
  QuoteState,
  type QuoteStateCounts,
  type Settlement,
  type Text,
} from '../../../shared/model';
import { latestTextRow } from '../articles/articles';
import { getText } from '../articles/texts';
import { forgetTags } from '../shelf/shelf-facts';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { getQuote } from './quotes';

const SettlementRow = z.object({
  text_id: z.string(),
  choice: z.enum(['place', 'kept']),
  successor_id: z.string().nullable(),
  settled_at: z.string(),
});

/** The decision about a quote for the newest text that there is one for; null when none was made. */
export function findSettlement(db: ReadableDb, quoteId: string): Settlement | null {
  const row = selectOne(
    db,
    SettlementRow,
    `SELECT text_id, choice, successor_id, settled_at FROM quote_settlements
       JOIN texts ON texts.id = text_id
      WHERE quote_id = @quoteId ORDER BY texts.version DESC LIMIT 1`,
    { quoteId },
  );
  return row
    ? {
        textId: row.text_id,
        choice: row.choice,
        successor: row.successor_id === null ? null : getQuote(db, row.successor_id),
        settledAt: row.settled_at,
      }
    : null;
}

/**
 * Writes down what the analyst decided; a later decision for the same text takes the place of an earlier one.
 * `madeQuote`: the successor was saved for this decision.
 */
export function settle(
  db: WritableDb,
  decision: { quoteId: string; textId: string; successorId: string | null; madeQuote: boolean },
): Settlement {
  const { quoteId, textId, successorId } = decision;
  const before = findMadeQuote(db, decision);
  const isSameQuote = before !== undefined && before === successorId;
  if (before !== undefined && !isSameQuote) unsettle(db, decision);
  run(
    db,
    `INSERT INTO quote_settlements (quote_id, text_id, choice, successor_id, settled_at, made_quote)
     VALUES (@quoteId, @textId, @choice, @successorId, @now, @madeQuote)
     ON CONFLICT (quote_id, text_id) DO UPDATE
        SET choice = excluded.choice, successor_id = excluded.successor_id, settled_at = excluded.settled_at,
            made_quote = excluded.made_quote`,
    {
      quoteId,
      textId,
      successorId,
      choice: successorId === null ? 'kept' : 'place',
      now: new Date().toISOString(),
      madeQuote: Number(decision.madeQuote || isSameQuote),
    },
  );
  const settlement = findSettlement(db, quoteId);
  if (!settlement) throw new Error('A decision that was just written down is not there');
  return settlement;
}

type Decision = Readonly<{ quoteId: string; textId: string }>;

/**
 * Takes the decision about a quote for one text back. The quote that it saved goes, too, unless it is used by now or says
 * something that the older quote does not.
 */
export function unsettle(db: WritableDb, { quoteId, textId }: Decision): void {
  const quote = getQuote(db, quoteId);
  const made = findMadeQuote(db, { quoteId, textId });
  run(db, 'DELETE FROM quote_settlements WHERE quote_id = @quoteId AND text_id = @textId', {
    quoteId,
    textId,
  });
  if (made !== undefined && !isUsed(db, made) && saysNothingNew(getQuote(db, made), quote)) {
    run(db, 'DELETE FROM quotes WHERE id = @made', { made });
    forgetTags(db);
  }
}

const findMadeQuote = (db: ReadableDb, { quoteId, textId }: Decision): string | undefined =>
  selectOne(
    db,
    IdRow,
    `SELECT successor_id AS id FROM quote_settlements
      WHERE quote_id = @quoteId AND text_id = @textId AND choice = 'place' AND made_quote = 1`,
    { quoteId, textId },
  )?.id;

/** Does anything else point at a quote: a brief, an outline, a link to another quote, another decision? */
const isUsed = (db: ReadableDb, quoteId: string): boolean =>
  selectOne(
    db,
    IdRow,
    `SELECT quote_id AS id FROM brief_quotes WHERE quote_id = @quoteId
      UNION ALL SELECT quote_id FROM topic_quotes WHERE quote_id = @quoteId
      UNION ALL SELECT id FROM quote_links WHERE first_quote = @quoteId OR second_quote = @quoteId
      UNION ALL SELECT quote_id FROM quote_settlements WHERE quote_id = @quoteId OR successor_id = @quoteId
      LIMIT 1`,
    { quoteId },
  ) !== undefined;

const saysNothingNew = (made: Quote, older: Quote): boolean =>
  (['speaker', 'role', 'occasion', 'date', 'comment'] as const).every(
    (field) => made[field] === older[field],
  ) && made.tags.join() === older.tags.join();

const IdRow = z.object({ id: z.string() });

/** Ids of an article's quotes that wait for the analyst. */
export const openQuotesOf = (db: ReadableDb, articleId: string): ReadonlySet<string> =>
  new Set(
    selectAll(db, IdRow, 'SELECT quote_id AS id FROM open_quotes WHERE article_id = @articleId', {
      articleId,
    }).map(({ id }) => id),
  );

/**
 * Compares the quotes of an article that were made on older texts with its newest one, as far as that was not done before,
 * and remembers what was found. Call after a text is added.
 */
export function compareQuotes(db: WritableDb, articleId: string): void {
  const newest = latestTextRow(db, articleId);
  const waiting = selectAll(
    db,
    IdRow,
    `SELECT quotes.id FROM quotes JOIN texts ON texts.id = quotes.text_id
      WHERE texts.article_id = @articleId AND quotes.text_id <> @textId
        AND NOT EXISTS (SELECT 1 FROM quote_findings WHERE quote_id = quotes.id AND text_id = @textId)`,
    { articleId, textId: newest.id },
  );
  if (waiting.length === 0) return;
  const texts = new Map<string, Text>();
  const textOf = (textId: string): Text => {
    const text = texts.get(textId) ?? getText(db, textId);
    texts.set(textId, text);
    return text;
  };
  for (const { id } of waiting) {
    const quote = getQuote(db, id);
    const { state, isAmbiguous } = findAgain(quote, textOf(quote.textId), textOf(newest.id));
    run(
      db,
      `INSERT INTO quote_findings (quote_id, text_id, state, is_ambiguous)
       VALUES (@id, @textId, @state, @isAmbiguous)`,
      { id, textId: newest.id, state, isAmbiguous: Number(isAmbiguous) },
    );
  }
}

/** What the newest text does to an article's quotes. Those that were replaced before are not counted: their successors are. */
export function countQuoteStates(db: ReadableDb, articleId: string): QuoteStateCounts {
  const counts: QuoteStateCounts = { same: 0, moved: 0, changed: 0, gone: 0 };
  for (const { state, n } of selectAll(
    db,
    z.object({ state: QuoteState, n: z.int() }),
    `SELECT state, count(*) AS n FROM quote_findings AS found
      WHERE text_id = @textId
        AND NOT EXISTS (SELECT 1 FROM quote_settlements WHERE quote_id = found.quote_id AND choice = 'place')
      GROUP BY state`,
    { textId: latestTextRow(db, articleId).id },
  ))
    counts[state] = n;
  return counts;
}
