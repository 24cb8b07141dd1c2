import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import { type Attribution, type Passage, pageOf, type Quote, type QuoteListing } from '../../../shared/model';
import { getArticleRow } from '../articles/articles';
import { getRawWords } from '../articles/raw-text';
import { getText } from '../articles/texts';
import { outlinePlacesOf } from '../briefs/outline';
import { forgetTags } from '../shelf/shelf-facts';
import { type ReadableDb, run, selectAll, selectOne, type WritableDb } from '../store/db';
import { sha256 } from '../store/hash';
import { isForeignKeyRefusal } from '../store/storage-error';
import { dismissProposals, writeAttribution, writeProposals } from './attribution';
import { findPassage, passageAt, whyNotFound } from './find-passage';
import { tagsByQuote, tagsOf, writeTags } from './tags';

const QuoteRow = z.object({
  id: z.string(),
  article_id: z.string(),
  text_id: z.string(),
  paragraph: z.int(),
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  sha256: z.string(),
  speaker: z.string().nullable(),
  role: z.string().nullable(),
  occasion: z.string().nullable(),
  date: z.string().nullable(),
  proposed_speaker: z.string().nullable(),
  proposed_role: z.string().nullable(),
  proposed_occasion: z.string().nullable(),
  proposed_date: z.string().nullable(),
  comment: z.string(),
  created_at: z.string(),
  page: z.string().nullable(),
  saved_under: z.string().nullable(),
});
const SELECT = 'SELECT quotes.*, texts.article_id FROM quotes JOIN texts ON texts.id = quotes.text_id';

/** Of the passage, and of its page where it has one. */
const passageSha256 = (passage: Passage, page: string | null): string => {
  const { articleId, textId, paragraph, start, end, exact, prefix, suffix } = passage;
  const parts = [articleId, textId, paragraph, start, end, exact, prefix, suffix];
  return sha256(JSON.stringify(page === null ? parts : [...parts, page]));
};

function untaggedFromRow(row: z.infer<typeof QuoteRow>): Omit<Quote, 'tags'> {
  const passage: Passage = {
    articleId: row.article_id,
    textId: row.text_id,
    paragraph: row.paragraph,
    start: row.start,
    end: row.end,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
  };
  const asSaved = { ...passage, articleId: row.saved_under ?? row.article_id };
  if (passageSha256(asSaved, row.page) !== row.sha256) {
    throw new AppError(
      'library-damaged',
      `A saved quote (paragraph ${row.paragraph}) is not what was saved: the library file is damaged there. Restore a copy of the library.`,
    );
  }
  const { id, speaker, role, occasion, date, comment } = row;
  const proposed: Attribution = {
    speaker: row.proposed_speaker,
    role: row.proposed_role,
    occasion: row.proposed_occasion,
    date: row.proposed_date,
  };
  return {
    ...passage,
    id,
    speaker,
    role,
    occasion,
    date,
    ...(row.page !== null && { page: row.page }),
    proposed,
    comment,
    createdAt: row.created_at,
  };
}

const quoteFromRow = (row: z.infer<typeof QuoteRow>, tags: string[]): Quote => ({
  ...untaggedFromRow(row),
  tags,
});

/** A saved quote without its tags, which take as long to read as the rest; checked; undefined when there is none. */
export function findUntaggedQuote(db: ReadableDb, quoteId: string): Omit<Quote, 'tags'> | undefined {
  const row = selectOne(db, QuoteRow, `${SELECT} WHERE quotes.id = @quoteId`, { quoteId });
  return row && untaggedFromRow(row);
}

/** A saved quote, checked against its hash; undefined when there is none. */
export function findQuote(db: ReadableDb, quoteId: string): Quote | undefined {
  const row = selectOne(db, QuoteRow, `${SELECT} WHERE quotes.id = @quoteId`, { quoteId });
  return row && quoteFromRow(row, tagsOf(db, row.id));
}

/** A saved quote, checked against its hash; throws `not-found`. */
export function getQuote(db: ReadableDb, quoteId: string): Quote {
  const quote = findQuote(db, quoteId);
  if (!quote) throw new AppError('not-found', 'That quote is not in the library any more.');
  return quote;
}

/**
 * Saves a passage once the stored text has been seen to read exactly so at that place: throws `not-verbatim` or
 * `excluded-text` otherwise. Saving the same passage again gives the same quote, with what is newly said of its
 * speaker, role, occasion and date.
 */
export function saveQuote(db: WritableDb, input: Input<'quotes:save'>): Quote {
  const { passage: claimed, speaker, role, occasion, date } = input;
  const text = getText(db, claimed.textId);
  if (text.articleId !== getArticleRow(db, claimed.articleId).id)
    throw new AppError('not-found', 'That text does not belong to that article.');
  const found = passageAt(text, claimed.start, claimed.end);
  if (!found || found.exact !== claimed.exact)
    throw whyNotFound(text, getRawWords(db, text.id), claimed.exact);
  if (found.paragraph !== claimed.paragraph) {
    throw new AppError(
      'not-verbatim',
      `These words stand in paragraph ${found.paragraph}, not in paragraph ${claimed.paragraph}.`,
    );
  }
  const { textId, paragraph, start, end, exact, prefix, suffix } = found;
  const id = randomUUID();
  const page = pageOf(text.blocks, start, end) ?? null;
  const isNew = run(
    db,
    `INSERT INTO quotes (id, text_id, paragraph, start, end, exact, prefix, suffix, sha256, speaker, comment, created_at, page)
     VALUES (@id, @textId, @paragraph, @start, @end, @exact, @prefix, @suffix, @hash, NULL, '', @now, @page)
     ON CONFLICT (text_id, start, end) DO NOTHING`,
    {
      id,
      textId,
      paragraph,
      start,
      end,
      exact,
      prefix,
      suffix,
      hash: passageSha256(found, page),
      page,
      now: new Date().toISOString(),
    },
  );
  if (isNew) writeProposals(db, { id, start, end }, text);
  const saved = findSavedPassage(db, found);
  if (!saved) throw new Error('A quote that was just saved is not there');
  const said = Object.entries({ speaker, role, occasion, date }).filter(([, value]) => Boolean(value));
  if (said.length === 0) return saved;
  writeAttribution(db, saved.id, Object.fromEntries(said));
  return getQuote(db, saved.id);
}

/** The quote saved of just this stretch of this text, checked against its hash; undefined when there is none. */
export function findSavedPassage(
  db: ReadableDb,
  { textId, start, end }: Pick<Passage, 'textId' | 'start' | 'end'>,
): Quote | undefined {
  const row = selectOne(db, QuoteRow, `${SELECT} WHERE text_id = @textId AND start = @start AND end = @end`, {
    textId,
    start,
    end,
  });
  return row && quoteFromRow(row, tagsOf(db, row.id));
}

/** The passage of an article's newest text that reads `exact`; see `findPassage` for its refusals. */
export function findQuotePassage(
  db: ReadableDb,
  textId: string,
  input: Pick<Input<'quotes:find'>, 'exact' | 'paragraph'>,
): Passage {
  return findPassage(getText(db, textId), () => getRawWords(db, textId), input);
}

/** Changes what stands beside a quote; its words never change. */
export function updateQuote(db: WritableDb, input: Input<'quotes:update'>): Quote {
  const quote = getQuote(db, input.quoteId);
  const { comment, tags, proposals, quoteId: _, ...said } = input;
  writeAttribution(db, quote.id, said);
  if (comment !== undefined)
    run(db, 'UPDATE quotes SET comment = @comment WHERE id = @id', { id: quote.id, comment });
  if (tags !== undefined) writeTags(db, quote.id, tags);
  if (proposals === 'dismiss') dismissProposals(db, quote.id);
  if (proposals === 'renew') writeProposals(db, quote, getText(db, quote.textId));
  return getQuote(db, quote.id);
}

/** Deletes a quote; throws `in-use` while a brief or an outline uses it. */
export function deleteQuote(db: WritableDb, quoteId: string): void {
  getQuote(db, quoteId);
  try {
    run(db, 'DELETE FROM quotes WHERE id = @quoteId', { quoteId });
    forgetTags(db);
  } catch (error) {
    if (!isForeignKeyRefusal(error)) throw error;
    const places = [
      ...usesOf(db, quoteId).map(({ title }) => (title === '' ? 'an untitled brief' : `“${title}”`)),
      ...outlinePlacesOf(db, quoteId),
    ];
    throw new AppError(
      'in-use',
      `The quote was not deleted: it is used in ${places.join(', ')}. Take it out there first.`,
      { cause: error },
    );
  }
}

const UseRow = z
  .object({ quote_id: z.string(), brief_id: z.string(), title: z.string(), mentions: z.int() })
  .transform((row) => ({
    quoteId: row.quote_id,
    use: { briefId: row.brief_id, title: row.title, count: row.mentions },
  }));
const SELECT_USES = `SELECT quote_id, brief_id, title, mentions FROM brief_quotes JOIN briefs ON briefs.id = brief_id`;

const usesOf = (db: ReadableDb, quoteId: string): QuoteListing['uses'] =>
  selectAll(db, UseRow, `${SELECT_USES} WHERE quote_id = @quoteId ORDER BY change_number DESC`, {
    quoteId,
  }).map(({ use }) => use);

function usesByQuote(db: ReadableDb): Map<string, QuoteListing['uses']> {
  const byQuote = new Map<string, QuoteListing['uses']>();
  for (const { quoteId, use } of selectAll(db, UseRow, `${SELECT_USES} ORDER BY change_number DESC`)) {
    const uses = byQuote.get(quoteId);
    if (uses) uses.push(use);
    else byQuote.set(quoteId, [use]);
  }
  return byQuote;
}

/** The quote that stands for one of `quotes` in the newest text for which the analyst chose a place. */
const LAST_SUCCESSOR = `SELECT successor_id FROM quote_settlements AS settled
     JOIN texts AS newer ON newer.id = settled.text_id
    WHERE settled.quote_id = quotes.id AND settled.choice = 'place' ORDER BY newer.version DESC LIMIT 1`;

/** Quotes of one article (in the order of its text), of one brief, or all (article by article). */
export function listQuotes(db: ReadableDb, input: Input<'quotes:list'>): QuoteListing[] {
  const rows = selectAll(
    db,
    QuoteRow.extend({
      title: z.string().nullable(),
      successor_id: z.string().nullable(),
      successor_paragraph: z.int().nullable(),
      successor_version: z.int().nullable(),
    }),
    `SELECT quotes.*, texts.article_id,
            successor.id AS successor_id, successor.paragraph AS successor_paragraph,
            (SELECT version FROM texts WHERE id = successor.text_id) AS successor_version,
            (SELECT value FROM record_values WHERE article_id = texts.article_id AND field = 'title') AS title
       FROM quotes JOIN texts ON texts.id = quotes.text_id JOIN articles ON articles.id = texts.article_id
       LEFT JOIN quotes AS successor ON successor.id = (${LAST_SUCCESSOR})
      WHERE (@articleId IS NULL OR texts.article_id = @articleId)
        AND (@briefId IS NULL OR quotes.id IN (SELECT quote_id FROM brief_quotes WHERE brief_id = @briefId))
      ORDER BY articles.number DESC, texts.version DESC, quotes.start, quotes.end`,
    { articleId: input.articleId ?? null, briefId: input.briefId ?? null },
  );
  const uses = usesByQuote(db);
  const tags = tagsByQuote(db);
  return rows.map((row) => ({
    quote: quoteFromRow(row, tags.get(row.id) ?? []),
    articleTitle: row.title,
    uses: uses.get(row.id) ?? [],
    replacedBy:
      row.successor_id === null || row.successor_paragraph === null || row.successor_version === null
        ? null
        : {
            quoteId: row.successor_id,
            paragraph: row.successor_paragraph,
            version: row.successor_version,
          },
  }));
}
